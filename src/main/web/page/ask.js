// Requests of a page to its own service, with the session's token where something changes.
const token = () => document.querySelector("meta[name=csrf]").content;

export const ask = (path, options = {}) =>
  fetch(path, {
    ...options,
    headers: { ...(token() ? { "X-CSRF-Token": token() } : {}), ...options.headers },
  });

// A problem in words: RFC 9457's detail, or that nobody answered.
export const told = async (answer, silent) => {
  const problem = await answer.json().catch(() => ({}));
  return problem.detail ?? problem.title ?? silent;
};
