# The addresses, and one view. Run it with manage.py, which says how to install.
from django.contrib import admin
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.http import require_GET

from notes.models import Note


@require_GET
def notes(request: HttpRequest) -> JsonResponse:
    author = request.GET.get("author", "")
    if not author:
        return JsonResponse({"error": "give an author, as in /notes?author=ada"}, status=400)
    # The object mapping sends the value beside the statement: nobody can write SQL into it.
    rows = Note.objects.filter(author=author).order_by("id").values("id", "text")[:50]
    return JsonResponse(list(rows), safe=False)


urlpatterns = [
    path("admin/", admin.site.urls),
    path("notes", notes),
]
