// Buttons that change something: they send what stands on them to the API and go on, or say what stands in the way.
import { ask, told } from "./ask.js";

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-act]");
  if (!button) return;
  const { act, path, body, ifMatch, then, type } = button.dataset;
  const place = button.closest("section, form, main");
  const alert = place.querySelector("[role=alert]");
  button.disabled = true;
  const answer = await ask(path, {
    method: act,
    body,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": type ?? "application/json" }),
      ...(ifMatch === undefined ? {} : { "If-Match": ifMatch }),
    },
  }).catch(() => null);
  if (answer?.ok) {
    location.assign(then ?? location.href);
    return;
  }
  button.disabled = false;
  alert.textContent = answer ? await told(answer, answer.statusText) : button.dataset.silent ?? "";
  alert.hidden = false;
});
