from django.contrib import admin
from django.contrib.auth.views import LoginView, LogoutView
from django.http import JsonResponse
from django.urls import path

from members.forms import SignInForm
from members.views import members

urlpatterns = [
    path("health", lambda request: JsonResponse({"ready": True})),
    path("sign-in", LoginView.as_view(template_name="sign_in.html", authentication_form=SignInForm)),
    path("sign-out", LogoutView.as_view()),
    path("members", members),
    path("admin/", admin.site.urls),
]
