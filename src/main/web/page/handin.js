// Hands credentials in, as files, text or links. A refused credential is an answer, and shown as one.
import { ask } from "./ask.js";
import { lines } from "./faults.js";

const place = document.querySelector("[data-hand-in]");
const PAGE = "/me/credentials/";
const KINDS = { png: "image/png", svg: "image/svg+xml", json: "application/json", jsonld: "application/ld+json" };
const IMAGES = ["image/png", "image/svg+xml"];

// What a text is, by how it begins: JSON, an address, or a token.
const kindOf = (text) => (/^\s*\{/.test(text) ? "application/json" : /^\s*https?:/i.test(text) ? "text/plain" : "application/vc+jwt");

const kindOfFile = async (file) => {
  const named = KINDS[file.name.split(".").pop().toLowerCase()] ?? (IMAGES.includes(file.type) ? file.type : null);
  return named ?? kindOf(await file.slice(0, 256).text());
};

const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  made.append(text);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

const say = (text) => (place.querySelector("[data-said]").textContent = text);

const refuse = (name, problem) => {
  const list = element("ul", "");
  list.append(...lines(problem));
  const said = problem.detail ?? problem.title ?? place.dataset.unreachable;
  const paragraph = element("p", name ? `${name}: ${said} ` : `${said} `, { class: "alert" });
  if (problem.code) paragraph.append(element("code", problem.code));
  place.querySelector("[data-faults]").append(paragraph, list);
};

const send = async (name, type, body) => {
  const answer = await ask(place.dataset.path, { method: "POST", headers: { "Content-Type": type }, body }).catch(() => null);
  const json = (await answer?.json().catch(() => null)) ?? {};
  if (!answer?.ok) {
    refuse(name, json);
    return null;
  }
  const line = element("li", "", { "data-id": json.id, "data-outcome": json.outcome });
  const link = element("a", place.dataset.look, { href: PAGE + json.id });
  line.append(element("b", name || json.achievement?.name || json.id), ` · ${place.getAttribute(`data-outcome-${json.outcome.toLowerCase()}`)} · `, link);
  place.querySelector("[data-handed]").append(line);
  return json;
};

// One goes straight to its steps; of several each is listed with its own.
const all = async (things) => {
  say(place.dataset.working);
  place.setAttribute("aria-busy", "true");
  place.querySelector("[data-faults]").replaceChildren();
  const handed = [];
  for (const [name, type, body] of things) handed.push(await send(name, type, body));
  place.removeAttribute("aria-busy");
  say("");
  if (handed.length === 1 && handed[0]) location.assign(PAGE + handed[0].id);
};

const files = async (list) => all(await Promise.all([...list].map(async (file) => [file.name, await kindOfFile(file), file])));

const certificate = (form) => {
  const given = Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, value.trim()]).filter(([, value]) => value));
  if (given.skills) given.skills = given.skills.split(",").map((skill) => skill.trim()).filter(Boolean);
  return JSON.stringify({ certificate: given });
};

if (place) {
  const input = place.querySelector("input[type=file]");
  const zone = place.querySelector("[data-drop-zone]");
  input.addEventListener("change", async () => {
    if (input.files.length) await files(input.files);
    input.value = "";
  });
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    if (event.dataTransfer.files.length) files(event.dataTransfer.files);
  });
  place.querySelector("[data-paste]").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = place.querySelector("textarea").value.trim();
    all([["", kindOf(text), text]]);
  });
  place.querySelector("[data-certificate]").addEventListener("submit", (event) => {
    event.preventDefault();
    all([["", "application/json", certificate(event.target)]]);
  });
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-try]");
    if (!button) return;
    const answer = await fetch(button.dataset.try).catch(() => null);
    if (answer?.ok) await all([[button.dataset.name, "image/png", await answer.blob()]]);
    else refuse(button.dataset.name, {});
    place.scrollIntoView({ block: "nearest" });
  });
}
