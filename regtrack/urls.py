"""Where each door is."""

from django.contrib import admin
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path

from regtrack.health import alarms, healthz

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("healthz/alarms", alarms, name="alarms"),
    path("accounts/login/", LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("accounts/logout/", LogoutView.as_view(), name="logout"),
    path("admin/", admin.site.urls),
    path("api/v1/", include("updates.api.urls")),
    path("", include("updates.web.urls")),
]

handler400 = "updates.web.errors.bad_request"
handler403 = "updates.web.errors.forbidden"
handler404 = "updates.web.errors.not_found"
handler500 = "regtrack.outages.server_error"
