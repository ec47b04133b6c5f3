"""The same page with PyScript: Python listens to native sliders and adds them up.

It also adds up what the sliders show when Python arrives, so that a reader who was early is answered too.
"""

from pyscript import document, when  # type: ignore[import-not-found]

sliders = document.querySelectorAll("input[type=range]")
total = document.querySelector("#total")


def add_up() -> None:
    """Write the total of all sliders."""
    total.textContent = str(sum(int(slider.value) for slider in sliders))


@when("input", "#scales")  # type: ignore[untyped-decorator]
def moved(event: object) -> None:
    """Answer a change."""
    add_up()


add_up()
