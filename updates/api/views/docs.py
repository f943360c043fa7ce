"""The page that shows the API's description to people, all from this machine."""

from csp.decorators import csp_update
from django.contrib.auth.decorators import login_required
from django.utils.decorators import method_decorator
from drf_spectacular.views import SpectacularSwaggerSplitView


# For people in a browser, so it leads them to the login instead of a 401. Swagger's stylesheet
# brings its icons as data: images; they are let in on this page alone.
@method_decorator([login_required, csp_update({"img-src": ["data:"]})], name="dispatch")
class DocsView(SpectacularSwaggerSplitView):
    """Swagger's page, its script apart from its markup."""

    url_name = "api:schema"
    template_name = "api/docs.html"
