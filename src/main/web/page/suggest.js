// A field for several skills: type, choose from what the taxonomy offers, or press Enter for the words as they are.
const PAUSE = 120;
const MOST = 8;
let made = 0;

const offers = async (typed) => {
  const answer = await fetch(`/v1/skills?limit=${MOST}&q=${encodeURIComponent(typed)}`).catch(() => null);
  return answer?.ok ? (await answer.json()).items : [];
};

export const skillsIn = (field) => [...field.querySelectorAll(".chips [data-skill]")].map((chip) => chip.dataset.skill);

export const suggest = (field, remove) => {
  const input = field.querySelector("input");
  const list = field.querySelector("[role=listbox]");
  const chips = field.querySelector(".chips");
  const id = `skills-${++made}`;
  input.id = id;
  list.id = `${id}-list`;
  input.setAttribute("aria-controls", list.id);
  field.querySelector("label").htmlFor = id;
  list.setAttribute("aria-label", field.querySelector("label").textContent);
  let due;

  const close = () => {
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const told = () => field.dispatchEvent(new Event("input", { bubbles: true }));
  const add = (skill, label) => {
    if (!skillsIn(field).includes(skill)) {
      const chip = document.createElement("li");
      const button = document.createElement("button");
      chip.dataset.skill = skill;
      chip.append(`${label} `);
      button.type = "button";
      button.className = "chip-remove";
      button.setAttribute("aria-label", `${remove}: ${label}`);
      button.textContent = "×";
      button.addEventListener("click", () => {
        chip.remove();
        input.focus();
        told();
      });
      chip.append(button);
      chips.append(chip);
    }
    input.value = "";
    close();
    told();
  };
  const chosen = () => list.querySelector("[aria-selected=true]");
  const move = (by) => {
    const options = [...list.children];
    if (options.length === 0) return;
    const at = options.indexOf(chosen());
    chosen()?.setAttribute("aria-selected", "false");
    const next = options[(at + by + options.length + (at < 0 && by < 0 ? 1 : 0)) % options.length];
    next.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", next.id);
    next.scrollIntoView({ block: "nearest" });
  };
  const offer = async () => {
    const typed = input.value.trim();
    const found = typed ? await offers(typed) : [];
    if (typed !== input.value.trim()) return;
    list.replaceChildren(
      ...found.map(({ skill, name }, i) => {
        const option = document.createElement("li");
        option.role = "option";
        option.id = `${list.id}-${i}`;
        option.setAttribute("aria-selected", "false");
        option.textContent = name === skill.label ? skill.label : `${name} · ${skill.label}`;
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          add(skill.id, skill.label);
        });
        option.choose = () => add(skill.id, skill.label);
        return option;
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
  };

  input.addEventListener("input", (event) => {
    event.stopPropagation();
    clearTimeout(due);
    due = setTimeout(offer, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (chosen()) chosen().choose();
      else if (input.value.trim()) add(input.value.trim(), input.value.trim());
    } else if (event.key === "Escape") {
      close();
    }
  });
  input.addEventListener("blur", () => {
    close();
    if (input.value.trim()) add(input.value.trim(), input.value.trim());
  });
  return { add };
};
