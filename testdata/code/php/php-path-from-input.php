<?php
// ruleid: php-path-from-input
readfile('files/' . $_GET['file']);
$path = $_POST['path'];
// ruleid: php-path-from-input
unlink("/srv/$path");
function load($name) {
    // ok: php-path-from-input
    return file_get_contents("data/$name");
}
// ok: php-path-from-input
readfile('files/' . basename($_GET['file']));
// ok: php-path-from-input
file_put_contents('a.txt', $_POST['text']);
$p = $_GET['p'];
if (!in_array($p, ['a.txt', 'b.txt'])) { exit; }
// ok: php-path-from-input
readfile($p);

class DocumentController
{
    public function show(Request $request)
    {
        // ruleid: php-path-from-input
        return response()->download(storage_path('app/' . $request->file));
    }

    public function stored(Request $r)
    {
        // ruleid: php-path-from-input
        return Storage::disk('local')->get($r->path);
    }

    public function own(Request $request)
    {
        // ok: php-path-from-input
        return response()->download(storage_path('app/' . basename($request->file)));
    }
}
