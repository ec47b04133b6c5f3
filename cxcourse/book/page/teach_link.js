// One session in two windows: each keeps the state in its own memory (sessionStorage, gone when the window closes), tells the other of every
// change, and takes over what is newer.
import { after, asState, fresh, newer } from "./teach_state.js";

const key = (session) => `leading-customer-experience:teach:${new URL("..", location.href).pathname}:${session.slug}`;

function kept(session) {
  try {
    return asState(JSON.parse(sessionStorage.getItem(key(session))), session);
  } catch {
    return null; // storage denied, or something else under this name: a new session it is
  }
}

/** Join the session as `role` ("wall" or "notes"). `onState` is called with each new state, `onOther` with whether the other window is there. */
export function join(session, role, onState, onOther) {
  const channel = new BroadcastChannel(key(session));
  let left = false;
  const say = (message) => left || channel.postMessage({ ...message, role });
  let state = kept(session) ?? fresh(session);

  function put(next) {
    state = next;
    try {
      sessionStorage.setItem(key(session), JSON.stringify(state));
    } catch { /* storage denied or full: the session runs on in this window */ }
    onState(state);
  }
  channel.onmessage = ({ data }) => {
    if (data.role !== role) onOther(data.type !== "bye");
    if (data.type === "hello") say({ type: "here", state });
    const theirs = data.state && asState(data.state, session);
    if (theirs && newer(theirs, state)) put(theirs);
    else if (data.type === "here" && theirs && newer(state, theirs)) say({ type: "state", state });
  };
  const bye = () => say({ type: "bye" });
  addEventListener("pagehide", bye);
  say({ type: "hello" });

  return {
    state: () => state,
    act(action) {
      const next = after(state, action, Date.now(), session);
      if (left || next === state) return;
      put(next);
      say({ type: "state", state });
    },
    hello: () => say({ type: "hello" }),
    leave() {
      bye();
      left = true;
      removeEventListener("pagehide", bye);
      channel.close();
    },
  };
}
