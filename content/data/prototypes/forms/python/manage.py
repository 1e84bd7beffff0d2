# The commands of Django: .venv/bin/python manage.py makemigrations, migrate, shell, test
import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
    os.environ.setdefault("DATABASE", "members.sqlite")
    execute_from_command_line(sys.argv)
