// Line icons, drawn here so that nothing is fetched. Always decorative: the words stand beside them or in the control's name.
const PATHS = {
  undo: "M9 7 4.5 11.5 9 16 M5 11.5h8.5a5 5 0 0 1 0 10H11",
  redo: "M15 7l4.5 4.5L15 16 M19 11.5h-8.5a5 5 0 0 0 0 10H13",
  plus: "M12 5v14 M5 12h14",
  minus: "M5 12h14",
  close: "M6 6l12 12 M18 6 6 18",
  up: "M6 14.5l6-6 6 6",
  down: "M6 9.5l6 6 6-6",
  right: "M9.5 6l6 6-6 6",
  left: "M14.5 6l-6 6 6 6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  trash: "M5 7h14 M10 7V4.5h4V7 M7 7l1 12.5h8L17 7 M10.2 10.5v5.5 M13.8 10.5v5.5",
  download: "M12 4v11 M7.5 11 12 15.5 16.5 11 M5 19.5h14",
  upload: "M12 16V5 M7.5 9 12 4.5 16.5 9 M5 19.5h14",
  print: "M7 9V4h10v5 M7 17H4.5V9.5h15V17H17 M7 14h10v6H7z",
  edit: "M5 19l.8-3.8L16 5l3 3L8.8 18.2z M14 7l3 3",
  arrow: "M4 12h15 M14 7l5 5-5 5",
  star: "M12 4l2.4 5.2 5.6.6-4.2 3.9 1.2 5.6L12 16.4 7 19.3l1.2-5.6L4 9.8l5.6-.6z",
  picture: "M4 5h16v14H4z M4 16l4.5-4.5L13 16 M12 15l3-3 5 5 M15.5 8.7v.1",
  table: "M4 5h16v14H4z M4 10h16 M4 14.5h16 M10 5v14",
  text: "M5 6h14 M5 10.5h14 M5 15h9",
  file: "M7 3.5h7l4 4v13H7z M14 3.5v4h4",
  move: "M12 4v16 M4 12h16 M9.5 6.5 12 4l2.5 2.5 M9.5 17.5 12 20l2.5-2.5 M6.5 9.5 4 12l2.5 2.5 M17.5 9.5 20 12l-2.5 2.5",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16 M12 8v4.5l3 2",
  play: "M8 5.5v13l11-6.5z",
  pause: "M8.5 5.5v13 M15.5 5.5v13",
  grow: "M9 4.5H4.5V9 M15 4.5h4.5V9 M9 19.5H4.5V15 M15 19.5h4.5V15",
  warn: "M12 5l8 14H4z M12 10.5v4 M12 16.6v.1",
  spark: "M12 4v4 M12 16v4 M4 12h4 M16 12h4 M7 7l2 2 M15 15l2 2 M17 7l-2 2 M9 15l-2 2",
};

export function Icon({ name, size = 20 }) {
  return (
    <svg class="cx-icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

/** A button of the house: `tone` is primary, plain (default), quiet or danger. */
export function Button({ icon, tone = "plain", size, children, iconOnly, label, class: extra = "", ...rest }) {
  return (
    <button
      type="button"
      class={`cx-button cx-button-${tone} ${size ? `cx-button-${size}` : ""} ${iconOnly ? "cx-button-icon" : ""} ${extra}`}
      aria-label={iconOnly ? label : undefined}
      title={iconOnly ? label : undefined}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {!iconOnly && <span>{children}</span>}
    </button>
  );
}
