// A form whose answer is shown as it is changed: the page is asked for anew and one part of it takes the old one's place.
const PAUSE = 150;

const say = (form, text) => {
  const alert = form.querySelector("[role=alert]");
  if (alert) {
    alert.textContent = text;
    alert.hidden = text === "";
  }
};

// Rows keep their identity, so that the browser can slide them.
const named = (region) => {
  for (const row of region.querySelectorAll("[data-id]")) row.style.viewTransitionName = row.dataset.id;
};

const show = (region, fresh) => {
  const swap = () => {
    region.replaceChildren(...fresh.childNodes);
    named(region);
    region.dispatchEvent(new CustomEvent("laurel:shown", { bubbles: true }));
  };
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (document.startViewTransition && !calm) document.startViewTransition(swap);
  else swap();
};

const words = (input) => {
  const output = input.form.querySelector(`output[for="${input.id}"]`);
  const names = input.dataset.words?.split("|");
  const text = names ? names[input.value - input.min] : input.value === "0" ? input.dataset.zero : input.value;
  if (output) output.textContent = text;
  input.setAttribute("aria-valuetext", text);
};

for (const form of document.querySelectorAll("[data-live-form]")) {
  const region = document.getElementById(form.dataset.liveForm);
  let due, running;
  form.querySelector("[data-submit]")?.setAttribute("hidden", "");
  named(region);

  const ask = async () => {
    running?.abort();
    running = new AbortController();
    const query = new URLSearchParams(new FormData(form));
    const address = `${form.action}?${query}`;
    region.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" }, signal: running.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(region.id);
      if (answer.ok && fresh) {
        say(form, "");
        show(region, fresh);
        history.replaceState(null, "", address);
      } else {
        say(form, page.querySelector("main p")?.textContent ?? page.title);
      }
    } catch (fault) {
      if (fault.name !== "AbortError") say(form, fault.message);
      else return;
    }
    region.removeAttribute("aria-busy");
  };

  form.addEventListener("input", (event) => {
    if (event.target.type === "range") words(event.target);
    clearTimeout(due);
    due = setTimeout(ask, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
}
