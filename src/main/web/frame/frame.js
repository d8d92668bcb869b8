// The frame of the widget: takes over the theme that stands in its address, and tells its verified parent how high it is.
import { allowed } from "./theme.js";

const root = document.documentElement;

const dress = () => {
  const theme = allowed(new URLSearchParams(location.hash.slice(1)));
  for (const name of ["accent", "bg", "text", "radius", "font"]) {
    if (theme[name]) root.style.setProperty(`--${name}`, theme[name]);
    else root.style.removeProperty(`--${name}`);
  }
  root.dataset.density = theme.density ?? "regular";
};

// The one origin that embeds this frame: said by the browser, and listed by the service. Never "*".
const parentOrigin = () => {
  const listed = document.querySelector("meta[name=parents]").content.split(" ");
  const said = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
  return said === location.origin || listed.includes(said) ? said : null;
};

dress();
addEventListener("hashchange", dress);

const parent = window.parent === window ? null : parentOrigin();
if (parent) {
  const main = document.querySelector("main");
  let told;
  const tell = () => {
    const height = Math.ceil(main.getBoundingClientRect().height);
    if (height !== told) window.parent.postMessage({ v: 1, type: "laurel:resize", height }, parent);
    told = height;
  };
  // At once, because a browser draws nothing of a frame that is out of sight, and so observes nothing there.
  tell();
  new ResizeObserver(tell).observe(main);
}

for (const button of document.querySelectorAll("[data-retry]")) button.addEventListener("click", () => location.reload());
