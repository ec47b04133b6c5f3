"""Module sources that take the place of heavier ones in the browser.

ipywidgets asks IPython for a handful of names. None of them does anything in a worker that has no shell and no display,
so each is the smallest thing that answers. typing_extensions carries newer typing into older Pythons; the browser's
Python has all of it.
"""

STAND_INS = {
    "IPython/__init__.py": "def get_ipython():\n    return None\n",
    "IPython/display.py": "def display(*args, **kwargs):\n    pass\n\n\ndef clear_output(*args, **kwargs):\n    pass\n",
    "IPython/core/__init__.py": "",
    "IPython/core/interactiveshell.py": "class InteractiveShell:\n    pass\n",
    "typing_extensions.py": "import typing\n\n\ndef __getattr__(name):\n    return getattr(typing, name)\n",
}
