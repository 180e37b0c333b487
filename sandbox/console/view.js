// Draws what a screen describes, and changes only what differs from what is there: whatever has
// the focus, or was typed, stays.

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS = new Set(['svg', 'path', 'circle', 'rect']);
const AS_PROPERTY = new Set(['value', 'checked', 'disabled', 'indeterminate']);

/** What tells a description from any other object, such as one that a program sent. */
const DESCRIBED = Symbol('described');

/** Describes an element. `key` tells it from its siblings, `ref` is given the element once it is made. */
export function h(tag, props, ...children) {
  return { tag, props: props ?? {}, children: described(children), [DESCRIBED]: true };
}

function described(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && typeof child !== 'boolean')
    .map((child) => (child[DESCRIBED] ? child : { text: String(child) }));
}

/** Makes the children of a container those that are described. */
export function render(container, ...children) {
  patchChildren(container, described(children));
}

function patchChildren(parent, described) {
  const left = new Set(parent.childNodes);
  const found = described.map((child) => {
    const node = [...left].find((node) => matches(node, child));
    left.delete(node);
    return node;
  });
  // Before the rest is put in order, so that what stays is not moved: that would take the focus.
  for (const node of left) {
    node.remove();
  }
  let cursor = parent.firstChild;
  described.forEach((child, index) => {
    const node = found[index] ?? made(child);
    if (node === cursor) {
      cursor = cursor.nextSibling;
    } else {
      parent.insertBefore(node, cursor);
    }
    patch(node, child);
    if (!found[index]) {
      child.props?.ref?.(node);
    }
  });
}

function matches(node, child) {
  if (child.text !== undefined) {
    return node.nodeType === Node.TEXT_NODE;
  }
  return node.described?.tag === child.tag && node.described.props.key === child.props.key;
}

function made(child) {
  if (child.text !== undefined) {
    return document.createTextNode(child.text);
  }
  const node = SVG_TAGS.has(child.tag)
    ? document.createElementNS(SVG, child.tag)
    : document.createElement(child.tag);
  node.described = { tag: child.tag, props: { key: child.props.key } };
  return node;
}

function patch(node, child) {
  if (child.text !== undefined) {
    if (node.data !== child.text) {
      node.data = child.text;
    }
    return;
  }
  const before = node.described.props;
  // The children first: a select takes a value only once it has the option.
  patchChildren(node, child.children);
  for (const name of new Set([...Object.keys(before), ...Object.keys(child.props)])) {
    set(node, name, before[name], child.props[name]);
  }
  node.described = { tag: child.tag, props: child.props };
}

function set(node, name, before, now) {
  if (name === 'key' || name === 'ref') {
    return;
  }
  if (name.startsWith('on')) {
    node[name.toLowerCase()] = now ?? null;
  } else if (AS_PROPERTY.has(name)) {
    if (node[name] !== now) {
      node[name] = now ?? (name === 'value' ? '' : false);
    }
  } else if (before !== now) {
    if (now === undefined || now === null || now === false) {
      node.removeAttribute(name);
    } else {
      node.setAttribute(name, now === true ? '' : now);
    }
  }
}
