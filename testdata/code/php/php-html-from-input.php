<?php
$name = $_GET['name'];
// ruleid: php-html-from-input
echo "Hello $name";
// ruleid: php-html-from-input
print('Hello ' . $_REQUEST['name']);
// ruleid: php-html-from-input
printf('Hello %s', $_POST['name']);
// ruleid: php-html-from-input
echo 'Page: ' . $_SERVER['PHP_SELF'];
// ok: php-html-from-input
echo htmlspecialchars($name);
// ok: php-html-from-input
echo (int) $_GET['page'];
// ok: php-html-from-input
echo 'Hello';
$safe = htmlentities($_GET['a'], ENT_QUOTES);
// ok: php-html-from-input
echo $safe;
// ok: php-html-from-input
echo json_encode($_GET);
function show($text) {
    // ok: php-html-from-input
    echo $text;
}

$message = $_POST['message'];
?>
// ruleid: php-html-from-input
<p><?= $message ?></p>
// ok: php-html-from-input
<p><?= htmlspecialchars($message) ?></p>

<?php
class PageController
{
    public function show(Request $request)
    {
        // ruleid: php-html-from-input
        return response('<p>' . $request->name . '</p>');
    }

    public function escaped(Request $request)
    {
        // ok: php-html-from-input
        return response('<p>' . e($request->name) . '</p>');
    }
}

class Flash {
    public static function show(): void {
        if (isset($_GET['message'])) {
            $message = $_GET['message'];
            // ruleid: php-html-from-input
            print("<div class='flash'>$message</div>");
        }
    }
}

function from_list(array $texts): void {
    $key = $_GET['key'];
    // ok: php-html-from-input
    echo file_get_contents('/srv/pages/' . basename($key));
}
