# Eight lines for lists, search, forms, permissions and a history of changes under /admin/.
from django.contrib import admin

from .models import Note


@admin.register(Note)
class NoteAdmin(admin.ModelAdmin):
    list_display = ["author", "text", "created"]
    list_filter = ["created"]
    search_fields = ["author", "text"]
