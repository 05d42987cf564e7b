// ruleid: javascript-angular-sce-off
$sceProvider.enabled(false);
// ruleid: javascript-angular-sce-off
$scope.html = $sce.trustAsHtml(value);
// ok: javascript-angular-sce-off
$scope.html = value;
// ok: javascript-angular-sce-off
$sceProvider.enabled(true);
