// "/" puts the cursor into the search field, unless the reader is typing somewhere.
export function startSearchKey() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const at = document.activeElement;
    if (at?.isContentEditable || /^(input|textarea|select)$/i.test(at?.tagName ?? "") || at?.closest?.('[role="application"]')) return;
    const field = document.getElementById("cx-q");
    if (!field || field.offsetParent === null) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
