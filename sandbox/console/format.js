// Times, amounts and counts as the reader writes them.

const moment = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'medium',
});
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const zone = new Intl.DateTimeFormat(undefined, { timeZoneName: 'short' });

/** The reader's time zone, by its short name. */
export function zoneName() {
  return zone.formatToParts(new Date()).find((part) => part.type === 'timeZoneName').value;
}

export const asMoment = (text) => `${moment.format(new Date(text))} ${zoneName()}`;
export const asDay = (text) => day.format(new Date(text));
export const asClock = (text) => clock.format(new Date(text));

/** An amount, exact however large it is: `minors` is a text of digits. */
export function asMoney(minors, currency) {
  const format = new Intl.NumberFormat(undefined, { style: 'currency', currency });
  const decimals = format.resolvedOptions().maximumFractionDigits;
  const sign = minors.startsWith('-') ? '-' : '';
  const digits = minors.replace('-', '').padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return format.format(`${sign}${whole}${rest}`);
}

/** `1 item`, `2 items`. */
export function count(number, one, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`;
}

/** A length of time: `59 s`, `4 min 5 s`, `1 h 2 min`. */
export function asDuration(seconds) {
  if (seconds < 60) {
    return `${seconds} s`;
  }
  if (seconds < 3600) {
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  }
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

/** `CARD_PURCHASE` as `Card purchase`. */
export function asWords(name) {
  const words = name.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
