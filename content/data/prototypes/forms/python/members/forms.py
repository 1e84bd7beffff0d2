from django.contrib.auth.forms import AuthenticationForm
from django.forms import ModelForm

from .models import Member


class MemberForm(ModelForm):
    class Meta:
        model = Member
        fields = ["name", "email"]


class SignInForm(AuthenticationForm):
    error_messages = AuthenticationForm.error_messages | {"invalid_login": "Name and password do not match."}
