#!/usr/bin/env python3
"""The manual as a site, around mdBook: build.sh says how it is built.

site.py source PROJECT FOLDER   copies the pages of docs/SUMMARY.md, and every file that they link to, to FOLDER/src, at
                                their paths in the project, so that their links hold there too
site.py check SITE              fails if a link or an image of the site leads nowhere
"""

import html.parser
import os
import re
import shutil
import sys
import urllib.parse

LINK = re.compile(r"\]\(([^)\s]+)\)")


def targets(page):
    """The relative targets of a page's links, without anchors, outside of blocks of code."""
    with open(page, encoding="utf-8") as file:
        prose = re.sub(r"^ *```.*?^ *```", "", file.read(), flags=re.S | re.M)
    prose = re.sub(r"`[^`\n]*`", "", prose)
    found = (target.split("#")[0] for target in LINK.findall(prose))
    return [target for target in found if target and "://" not in target]


def listing(folder, name):
    """A page that lists a folder's files, for links to folders."""
    items = sorted(os.listdir(folder))
    rows = "".join(f'<li><a href="{item}">{item}</a></li>' for item in items if os.path.isfile(os.path.join(folder, item)))
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title><h1>{name}</h1><ul>{rows}</ul>'


def copy_linked(project, source, linked, name):
    """Copies what a page links to and is no page: a file, or a folder's files with a list of them."""
    there, copied = os.path.join(project, linked), os.path.join(source, linked)
    if os.path.isdir(there):
        os.makedirs(copied, exist_ok=True)
        for item in sorted(os.listdir(there)):
            # A page that is not in the table of contents is a text here.
            if os.path.isfile(os.path.join(there, item)) and not item.endswith(".md"):
                shutil.copyfile(os.path.join(there, item), os.path.join(copied, item))
        if not os.path.exists(os.path.join(there, "README.md")):
            with open(os.path.join(copied, "index.html"), "w", encoding="utf-8") as file:
                file.write(listing(copied, linked))
    elif os.path.isfile(there):
        os.makedirs(os.path.dirname(copied), exist_ok=True)
        shutil.copyfile(there, copied)
    else:
        sys.exit(f"{name}: {linked} does not exist")


def make_source(project, folder):
    """Makes the source of the book."""
    source = os.path.join(folder, "src")
    shutil.rmtree(source, ignore_errors=True)
    with open(os.path.join(project, "docs/SUMMARY.md"), encoding="utf-8") as file:
        summary = file.read()
    at_root = lambda target: os.path.normpath(os.path.join("docs", target))
    pages = [at_root(target) for target in LINK.findall(summary)]
    for page in pages:
        os.makedirs(os.path.join(source, os.path.dirname(page)), exist_ok=True)
        with open(os.path.join(project, page), encoding="utf-8") as file:
            text = file.read()
        # mdBook makes index.html of a README.md, but leaves links to it alone. The table of contents is in the margin of
        # every page of the site.
        with open(os.path.join(source, page), "w", encoding="utf-8") as file:
            file.write(re.sub(r"\]\(([^)\s:]*)(?:README|SUMMARY)\.md", r"](\1index.md", text))
    for page in pages:
        for target in targets(os.path.join(project, page)):
            linked = os.path.normpath(os.path.join(os.path.dirname(page), target))
            if linked.endswith(".md"):
                if linked not in pages and linked != "docs/SUMMARY.md":
                    sys.exit(f"{page} links to {linked}, which is not in docs/SUMMARY.md")
            else:
                copy_linked(project, source, linked, page)
    with open(os.path.join(source, "SUMMARY.md"), "w", encoding="utf-8") as file:
        file.write(LINK.sub(lambda link: f"]({at_root(link[1])})", summary))
    shutil.copyfile(os.path.join(project, "docs/book.toml"), os.path.join(folder, "book.toml"))


class Page(html.parser.HTMLParser):
    """What a page of the site links to, and the anchors that it has."""

    def __init__(self, path):
        super().__init__()
        self.links, self.anchors = [], set()
        with open(path, encoding="utf-8") as file:
            self.feed(file.read())

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.anchors.update(attributes[name] for name in ("id", "name") if attributes.get(name))
        self.links += [attributes[name] for name in ("href", "src") if attributes.get(name)]


def check_site(site):
    """Fails if a link of the site leads nowhere."""
    paths = [os.path.join(folder, name) for folder, _, names in os.walk(site) for name in names if name.endswith(".html")]
    pages = {os.path.normpath(path): Page(path) for path in paths}
    dead, count = [], 0
    for path, page in pages.items():
        for link in page.links:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            count += 1
            target = path
            if parts.path:
                target = os.path.normpath(os.path.join(os.path.dirname(path), urllib.parse.unquote(parts.path)))
            if os.path.isdir(target):
                target = os.path.join(target, "index.html")
            anchor = urllib.parse.unquote(parts.fragment)
            if not os.path.exists(target) or anchor and target in pages and anchor not in pages[target].anchors:
                dead.append(f"{os.path.relpath(path, site)}: {link}")
    # The page of errors has addresses from the site's root on.
    dead = [link for link in dead if not link.startswith("404.html: ")]
    if dead or count < 1000:
        sys.exit("\n".join(dead + [f"{len(dead)} of {count} links lead nowhere"]))
    print(f"{len(pages)} pages, {count} links")


if __name__ == "__main__":
    {"source": make_source, "check": check_site}[sys.argv[1]](*sys.argv[2:])
