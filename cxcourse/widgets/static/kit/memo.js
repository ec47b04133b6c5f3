// preact/compat's memo without the rest of compat: draw again only when a prop is another value.
import { Component, h } from "preact";

const differ = (a, b) => {
  for (const key in a) if (key !== "children" && !(key in b)) return true;
  for (const key in b) if (a[key] !== b[key]) return true;
  return false;
};

export function memo(Drawn) {
  return class Memo extends Component {
    shouldComponentUpdate(next) {
      return differ(this.props, next);
    }

    render(props) {
      return h(Drawn, props);
    }
  };
}
