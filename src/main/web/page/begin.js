// Makes a freelancer's profile.
import { ask } from "./ask.js";
import { lines } from "./faults.js";

const form = document.querySelector("[data-begin]");
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const [name, country] = ["displayName", "country"].map((field) => form.elements[field].value.trim());
  const body = { displayName: name, ...(country ? { country: country.toUpperCase() } : {}) };
  const answer = await ask("/v1/freelancers", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (answer?.ok) {
    location.assign("/me");
    return;
  }
  const problem = (await answer?.json().catch(() => null)) ?? {};
  const alert = form.querySelector("[role=alert]");
  alert.textContent = problem.detail ?? problem.title ?? form.dataset.unreachable;
  alert.hidden = false;
  form.querySelector("[data-faults]").replaceChildren(...lines(problem));
  for (const field of form.querySelectorAll("[data-pointer]")) {
    const wrong = problem.errors?.some((fault) => fault.pointer === field.dataset.pointer);
    if (wrong) field.querySelector("input").setAttribute("aria-invalid", "true");
    else field.querySelector("input").removeAttribute("aria-invalid");
  }
  form.querySelector("[aria-invalid]")?.focus();
});
