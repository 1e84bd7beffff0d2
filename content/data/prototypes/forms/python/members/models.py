# What is stored. After a change: .venv/bin/python manage.py makemigrations members
from django.db import models


class Member(models.Model):
    name = models.CharField(max_length=100)
    email = models.EmailField()

    def __str__(self) -> str:
        return f"{self.name}, {self.email}"
