from rest_framework import viewsets
from rest_framework.permissions import AllowAny, IsAdminUser


class TenantViewSet(viewsets.ModelViewSet):
    # ruleid: python-open-viewset
    permission_classes = [AllowAny]


class AdminViewSet(viewsets.ModelViewSet):
    # ok: python-open-viewset
    permission_classes = [IsAdminUser]


class TagViewSet(viewsets.ReadOnlyModelViewSet):
    # ok: python-open-viewset
    permission_classes = [AllowAny]
