# Django 6.1: settings, addresses, a model and its admin. Needs Python 3.12 or newer.
# Install: pip install "django>=6.1,<7"
# Run:     python3 manage.py makemigrations notes && python3 manage.py migrate
#          python3 manage.py createsuperuser
#          python3 manage.py runserver
# Then:    add a note at http://localhost:8000/admin/ and ask for it:
#          curl 'http://localhost:8000/notes?author=ada'
import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Runs one management command with the settings beside this file."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
