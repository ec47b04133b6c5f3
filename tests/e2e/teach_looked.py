"""The wall looked at as from the last row: each step, question, vote and answer of all sessions."""

from __future__ import annotations

# Goes through every step, question (with both votes and the answer) and exercise of all sessions; tells what is smaller than 40 px, cut off, or
# has to be scrolled.
EVERYTHING = """async () => {
  const BESIDE = ".cx-why, .cx-others, .cx-vote-phase, .cx-votebar, .cx-letter, .cx-right, .cx-dial-of, .cx-wall-time, .cx-wall-small, "
    + ".cx-wall-group small, .cx-address";
  const faults = [];
  let seen = 0;
  const rest = () => new Promise((go) => setTimeout(go, 25));
  const press = async (key) => { dispatchEvent(new KeyboardEvent("keydown", { key })); await rest(); };
  const all = (what) => [...document.querySelectorAll(what)];
  const look = (what) => {
    seen += 1;
    for (const one of all("[data-step], .cx-step-lead, .cx-vote-words h1, .cx-option-text, .cx-wall-group li")) {
      const size = parseFloat(getComputedStyle(one).fontSize);
      if (size < 40) faults.push(`${what}: ${size} px`);
    }
    for (const one of all(BESIDE)) {
      const size = parseFloat(getComputedStyle(one).fontSize);
      if (size < (one.matches(".cx-letter") ? 34 : 40)) faults.push(`${what}, ${one.className}: ${size} px`);
    }
    for (const one of [document.scrollingElement, ...all(".cx-step-words, .cx-vote-words, .cx-wall-body")]) {
      const cut = one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2;
      if (cut) faults.push(`${what}: ${one.className || one.tagName} is cut off`);
    }
  };
  const raise = async () => {
    const field = document.querySelector(".cx-hands input");
    field.value = "12";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await rest();
    document.querySelector(".cx-vote-acts button").click();
    await rest();
  };
  for (const { slug, steps, questions } of JSON.parse(document.querySelector(".cx-teach-facts").textContent).sessions) {
    location.hash = `session=${slug}`;
    await rest();
    for (const at of steps.keys()) {
      await press("ArrowRight");
      const head = document.querySelector(".cx-wall-top").textContent;
      if (!head.includes(`Step ${at + 1} of ${steps.length}`)) faults.push(`${slug}: no step ${at + 1}`);
      look(`${slug}, step ${at + 1}`);
    }
    await press("v");
    look(`${slug}, questions`);
    const listed = all(".cx-votes button").length;
    if (listed !== questions.filter(({ part }) => part === 1).length) faults.push(`${slug}: ${listed} questions in the list`);
    for (const at of questions.keys()) {
      const { part } = questions[at];
      if (part === 1) {
        document.querySelector(".cx-votes") ?? await press("v");
        all(".cx-votes button")[questions.slice(0, at + 1).filter(({ part }) => part === 1).length - 1].click();
        await rest();
      } else await press("ArrowRight");
      look(`${slug}, question ${at + 1}`);
      await raise();
      await press("ArrowRight");
      look(`${slug}, talk about ${at + 1}`);
      await press("ArrowRight");
      await raise();
      look(`${slug}, votes on ${at + 1}`);
      await press("ArrowRight");
      look(`${slug}, answer to ${at + 1}`);
      if (!questions[at + 1] || questions[at + 1].part === 1) await press("Escape");
    }
    await press("e");
    look(`${slug}, exercise`);
  }
  return [seen, faults];
}"""
