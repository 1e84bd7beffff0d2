# Forms with accounts: people sign in, see a list and add to it.
# Run: PORT=8000 .venv/bin/python app.py
# Then, in a browser, as ada with "correct horse": http://localhost:8000/members, and /admin/, which comes with Django.
import os
import pathlib

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")

# Without DATABASE everything begins anew at every start.
if "DATABASE" not in os.environ:
    for end in ("", "-wal", "-shm"):
        pathlib.Path("members.sqlite" + end).unlink(missing_ok=True)

import django
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from waitress import serve


def main() -> None:
    django.setup()
    call_command("migrate", verbosity=0)
    from django.contrib.auth.models import User

    if not User.objects.filter(username="ada").exists():
        User.objects.create_superuser("ada", password="correct horse")
    port = int(os.environ.get("PORT", "8000"))
    print(f"listening on http://localhost:{port}", flush=True)
    # Static files of the admin; in production a web server sends them.
    serve(StaticFilesHandler(get_wsgi_application()), host="127.0.0.1", port=port, threads=8)


if __name__ == "__main__":
    main()
