from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from .forms import MemberForm
from .models import Member


@login_required
def members(request: HttpRequest) -> HttpResponse:
    form = MemberForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect("/members")
    return render(request, "members.html", {"form": form, "members": Member.objects.order_by("-id")[:20]})
