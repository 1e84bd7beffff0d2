# What is stored. After a change: python3 manage.py makemigrations notes && python3 manage.py migrate
from django.db import models


class Note(models.Model):
    author = models.CharField(max_length=100, db_index=True)
    text = models.TextField()
    created = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.author}: {self.text[:40]}"
