"""What people do with their own account."""

from django.contrib import messages
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.views import PasswordChangeView
from django.http import HttpResponse
from django.urls import reverse_lazy


class ChangePassword(PasswordChangeView):
    """Give a new password, knowing the old one; all other sessions of the account end."""

    template_name = "web/password.html"
    success_url = reverse_lazy("web:overview")

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        answer = super().form_valid(form)
        messages.success(self.request, "Your password is changed; other sessions of yours are signed out.")
        return answer
