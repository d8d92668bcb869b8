// Which values of a host page's custom properties may dress the frame. What is not plainly a colour, a length, a known font's
// name or a density is left out: nothing that could load, compute or end a declaration gets through.
const NUMBER = "(?:\\d{1,4}(?:\\.\\d{1,4})?|\\.\\d{1,4})";
const PART = `${NUMBER}(?:%|deg)?`;
const HEX = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const FUNCTION = new RegExp(
  `^(?:rgb|rgba|hsl|hsla|oklch)\\(\\s*${PART}(?:\\s*,\\s*|\\s+)${PART}(?:\\s*,\\s*|\\s+)${PART}(?:\\s*[,/]\\s*${PART})?\\s*\\)$`,
  "i",
);
const NAMED = new Set(
  ("black silver gray grey white maroon red purple fuchsia green lime olive yellow navy blue teal aqua orange pink brown gold"
    + " crimson tomato coral salmon indigo violet orchid plum navy midnightblue royalblue steelblue skyblue slategray"
    + " darkslategray seagreen forestgreen darkgreen darkblue darkred beige ivory linen snow whitesmoke transparent").split(" "),
);
const LENGTH = new RegExp(`^(?:0|${NUMBER}(?:px|rem|em))$`, "i");
const FONTS = new Map(
  ("system-ui sans-serif serif monospace ui-sans-serif ui-serif ui-rounded ui-monospace Arial Helvetica Verdana Tahoma Georgia"
    + " Garamond Palatino Cambria Calibri Candara Consolas Courier Roboto Inter Lato Montserrat Poppins").split(" ")
    .concat(["Segoe UI", "Trebuchet MS", "Times New Roman", "Courier New", "Helvetica Neue", "Open Sans", "Source Sans Pro",
      "Noto Sans", "Noto Serif", "Gill Sans"])
    .map((name) => [name.toLowerCase(), name]),
);
const DENSITIES = ["compact", "regular", "roomy"];
const LONGEST = 200;

const colour = (text) => (HEX.test(text) || FUNCTION.test(text) || NAMED.has(text.toLowerCase()) ? text : null);
const length = (text) => (LENGTH.test(text) && parseFloat(text) <= 64 ? text : null);
const density = (text) => (DENSITIES.includes(text) ? text : null);

// Every name of the list must be a known one; it is written anew, so that nothing of the original's spelling is left.
const fonts = (text) => {
  const names = text.split(",").map((name) => FONTS.get(name.trim().replace(/^(["'])(.*)\1$/, "$2").toLowerCase()));
  return names.every(Boolean) ? names.map((name) => (/ /.test(name) ? `"${name}"` : name)).join(", ") : null;
};

const RULES = { accent: colour, bg: colour, text: colour, radius: length, font: fonts, density };

export const allowed = (asked) => {
  const theme = {};
  for (const [name, rule] of Object.entries(RULES)) {
    const text = (asked.get(name) ?? "").trim();
    const value = text && text.length <= LONGEST ? rule(text) : null;
    if (value) theme[name] = value;
  }
  return theme;
};
