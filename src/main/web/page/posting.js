// The form that a gig is posted with. It writes the API's body, shows who would qualify, and puts each fault at its field.
import { ask, told } from "./ask.js";
import { skillsIn, suggest } from "./suggest.js";

const PAUSE = 300;
const SHOWN = 3;
const form = document.querySelector("[data-posting]");

const value = (id) => document.getElementById(id).value.trim();
const given = (object) => Object.fromEntries(Object.entries(object).filter(([, part]) => part !== "" && part !== undefined));
const items = (list) => [...form.querySelector(`[data-list=${list}]`).children];
const field = (item, name) => item.querySelector(`[data-field=${name}]`)?.value.trim() ?? "";
const whole = (text) => (text === "" ? "" : Number(text));

const requirement = (item) =>
  given({
    anyOf: skillsIn(item),
    level: field(item, "level"),
    importance: field(item, "importance"),
    weight: whole(field(item, "weight")),
  });

const qualification = (item) => ({
  ...(item.dataset.kind === "licence"
    ? { licence: { type: field(item, "type"), jurisdictions: field(item, "jurisdictions").split(/[\s,]+/).filter(Boolean) } }
    : { credential: { skills: skillsIn(item) } }),
  importance: field(item, "importance"),
});

const body = () => {
  const remote = document.getElementById("remote").checked;
  return given({
    title: value("title"),
    description: value("description"),
    state: document.getElementById("draft").checked ? "DRAFT" : "OPEN",
    visibility: value("visibility"),
    requirements: items("requirements").map(requirement),
    qualifications: items("qualifications").map(qualification),
    budget: value("amount")
      ? { unit: value("unit"), max: { amount: value("amount"), currency: value("currency").toUpperCase() } }
      : undefined,
    startsOn: value("startsOn"),
    endsOn: value("endsOn"),
    hoursPerWeek: whole(value("hoursPerWeek")),
    remote,
    location: remote || !value("country") ? undefined : { country: value("country").toUpperCase() },
  });
};

let made = 0;
const add = (kind) => {
  const item = document.getElementById(kind).content.firstElementChild.cloneNode(true);
  for (const label of item.querySelectorAll("p.field > label")) {
    const input = label.parentElement.querySelector("input, select");
    input.id = `part-${++made}`;
    label.htmlFor = input.id;
  }
  const skills = item.querySelector("[data-skills]");
  if (skills) item.skills = suggest(skills, form.dataset.remove);
  item.querySelector("[data-drop]").addEventListener("click", () => {
    item.remove();
    changed();
  });
  form.querySelector(`[data-list=${kind === "requirement" ? "requirements" : "qualifications"}]`).append(item);
  return item;
};

// Faults: each goes to the field whose pointer is the longest beginning of its own.
const places = () => [
  ...[...form.querySelectorAll("[data-pointer]")].map((place) => [place.dataset.pointer, place]),
  ...["requirements", "qualifications"].flatMap((list) => items(list).map((item, i) => [`/${list}/${i}`, item])),
  ["", form.querySelector("[role=alert]").parentElement],
];

const clear = () => {
  for (const note of form.querySelectorAll(".fault")) note.remove();
  for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
};

const replace = (item, pointer, word) => {
  const at = pointer.match(/\/(?:anyOf|skills)\/(\d+)$/);
  const chip = at && item.querySelectorAll(".chips [data-skill]")[Number(at[1])];
  if (chip) {
    chip.remove();
    item.skills.add(word, word);
  }
};

const show = (fault) => {
  const pointer = fault.pointer ?? "";
  const [, place] = places()
    .filter(([start]) => pointer === start || pointer.startsWith(`${start}/`) || start === "")
    .sort(([a], [b]) => b.length - a.length)[0];
  const note = document.createElement("p");
  note.className = "fault";
  note.id = `fault-${++made}`;
  note.append(fault.message);
  for (const word of fault.suggestions ?? []) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet suggestion";
    button.textContent = form.dataset.meant.replace("%", word);
    button.addEventListener("click", () => {
      replace(place, pointer, word);
      note.remove();
    });
    note.append(" ", button);
  }
  const input = place.querySelector("input, select, textarea");
  input?.setAttribute("aria-invalid", "true");
  input?.setAttribute("aria-describedby", note.id);
  place.append(note);
};

const alert = (text) => {
  const place = form.querySelector("[role=alert]");
  place.textContent = text;
  place.hidden = text === "";
};

const send = (path, content) =>
  ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(content) }).catch(() => null);

const post = async () => {
  clear();
  const answer = await send("/v1/gigs", body());
  if (answer?.ok) {
    const gig = await answer.json();
    location.assign(`/gigs/${gig.id}`);
    return;
  }
  if (answer?.status === 422) {
    const problem = await answer.json();
    alert(`${problem.detail ?? ""} ${form.dataset.faults}`.trim());
    problem.errors?.forEach(show);
    form.querySelector("[aria-invalid]")?.focus();
  } else {
    alert(answer ? await told(answer, form.dataset.unreachable) : form.dataset.unreachable);
  }
};

// The preview: the same body, ranked and not stored.
const preview = document.querySelector("[data-preview]");
let due, turn = 0;

const line = (text, strong) => {
  const p = document.createElement("p");
  const b = document.createElement("b");
  b.textContent = strong;
  p.append(b, ` ${text}`);
  return p;
};

const wait = () =>
  preview.replaceChildren(Object.assign(document.createElement("p"), { className: "fine", textContent: preview.dataset.waits }));

const look = async () => {
  const mine = ++turn;
  const { state, visibility, title, description, ...asked } = body();
  asked.title = title || "…";
  if (!asked.requirements.some((part) => part.anyOf.length > 0)) {
    wait();
    return;
  }
  const [all, qualified] = await Promise.all([
    send(`/v1/matches?limit=${SHOWN}&total=true`, asked),
    send("/v1/matches?limit=1&total=true&tier=QUALIFIED", asked),
  ]);
  if (mine !== turn) return;
  if (!all?.ok || !qualified?.ok) {
    wait();
    return;
  }
  const [ranking, best] = [await all.json(), await qualified.json()];
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const shares = new Intl.NumberFormat(document.documentElement.lang, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const heading = document.createElement("h3");
  heading.textContent = preview.dataset.first;
  const list = document.createElement("ol");
  for (const match of ranking.items) {
    const row = document.createElement("li");
    row.textContent = `${match.freelancer.displayName ?? match.freelancer.headline ?? "…"} · ${shares.format(match.score)}`;
    list.append(row);
  }
  preview.replaceChildren(
    line(preview.dataset.qualified, numbers.format(best.total)),
    line(preview.dataset.listed, numbers.format(ranking.total)),
    ...(ranking.items.length ? [heading, list] : []),
  );
};

function changed() {
  document.getElementById("country").disabled = document.getElementById("remote").checked;
  clearTimeout(due);
  due = setTimeout(look, PAUSE);
}

// What was read from a pasted text, put in its place.
const fill = (gig) => {
  const put = (id, text) => {
    if (text !== undefined) document.getElementById(id).value = text;
  };
  put("title", gig.title);
  put("description", gig.description);
  put("amount", gig.budget?.max.amount);
  put("currency", gig.budget?.max.currency);
  put("unit", gig.budget?.unit);
  put("startsOn", gig.startsOn);
  put("endsOn", gig.endsOn);
  put("hoursPerWeek", gig.hoursPerWeek);
  document.getElementById("remote").checked = gig.remote;
  put("country", gig.location?.country);
  for (const list of ["requirements", "qualifications"]) form.querySelector(`[data-list=${list}]`).replaceChildren();
  const set = (item, name, text) => {
    if (text !== undefined && text !== null) item.querySelector(`[data-field=${name}]`).value = text;
  };
  for (const asked of gig.requirements) {
    const item = add("requirement");
    for (const skill of asked.anyOf) item.skills.add(skill.id, skill.label);
    for (const name of ["level", "importance", "weight"]) set(item, name, asked[name]);
  }
  for (const asked of gig.qualifications) {
    const item = add(asked.licence ? "licence" : "credential");
    set(item, "importance", asked.importance);
    if (asked.licence) {
      set(item, "type", asked.licence.type);
      set(item, "jurisdictions", asked.licence.jurisdictions.join(", "));
    }
    for (const skill of asked.credential?.skills ?? []) item.skills.add(skill.id, skill.label);
  }
  changed();
};

if (form) {
  for (const button of form.querySelectorAll("[data-add]")) {
    button.addEventListener("click", () => {
      add(button.dataset.add).querySelector("input, select").focus();
      changed();
    });
  }
  form.querySelector("[data-propose]").addEventListener("click", async (event) => {
    const said = form.querySelector("[data-propose-said]");
    const answer = await send("/v1/gigs/propose", { text: value("paste") });
    if (answer?.ok) {
      fill((await answer.json()).gig);
      said.textContent = event.target.dataset.done;
    } else {
      said.textContent = answer ? await told(answer, form.dataset.unreachable) : form.dataset.unreachable;
    }
  });
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    post();
  });
  add("requirement");
}
