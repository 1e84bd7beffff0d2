// The pages. Whatever is not from here is escaped.
const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const safe = (text) => String(text).replace(/[&<>"']/g, (sign) => signs[sign]);

const page = (title, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}</html>`;

const token = (value) => `<input type="hidden" name="token" value="${safe(value)}">`;
const wrong = (text) => (text ? `<p role="alert">${safe(text)}</p>` : "");

export const signInPage = (value, error) =>
  page(
    "Sign in",
    `<form method="post" action="/sign-in">${token(value)}${wrong(error)}
<label>Name <input name="username" autocomplete="username" required></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Sign in</button></form>`,
  );

export const membersPage = (session, members, { name = "", email = "", errors = {} } = {}) =>
  page(
    "Members",
    `<form method="post" action="/sign-out">${token(session.token)}<p>Signed in as ${safe(session.account)}</p>
<button>Sign out</button></form>
<form method="post" action="/members">${token(session.token)}
${wrong(errors.name)}<label>Name <input name="name" value="${safe(name)}" maxlength="100" required></label>
${wrong(errors.email)}<label>Email <input name="email" type="email" value="${safe(email)}" required></label>
<button>Add</button></form>
<ul>${members.map((one) => `<li>${safe(one.name)}, ${safe(one.email)}</li>`).join("\n")}</ul>`,
  );
