"""Where each door is."""

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView, LogoutView
from django.templatetags.static import static
from django.urls import include, path
from django.utils.functional import lazy
from django.views.generic import RedirectView

from regtrack.health import alarms, healthz
from updates.web.account import ChangePassword

# What browsers ask for where a page names no icon: the API's answers, a document that is looked at.
icon = RedirectView.as_view(url=lazy(static, str)("favicon.svg"))

urlpatterns = [
    path("favicon.ico", login_not_required(icon), name="icon"),
    path("healthz", healthz, name="healthz"),
    path("healthz/alarms", alarms, name="alarms"),
    path("accounts/login/", LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("accounts/logout/", LogoutView.as_view(), name="logout"),
    path("accounts/password/", ChangePassword.as_view(), name="password_change"),
    path("admin/", admin.site.urls),
    path("api/v1/", include("updates.api.urls")),
    path("", include("updates.web.urls")),
]

handler400 = "updates.web.errors.bad_request"
handler403 = "updates.web.errors.forbidden"
handler404 = "updates.web.errors.not_found"
handler500 = "regtrack.outages.server_error"
