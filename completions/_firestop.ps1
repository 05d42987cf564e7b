
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'firestop' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'firestop'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'firestop' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('prompt', 'prompt', [CompletionResultType]::ParameterValue, 'Find prompt injection, jailbreaks and hidden text in any text or document')
            [CompletionResult]::new('code', 'code', [CompletionResultType]::ParameterValue, 'Find insecure code, whoever or whatever wrote it')
            [CompletionResult]::new('trace', 'trace', [CompletionResultType]::ParameterValue, 'Audit agent transcripts: was the agent hijacked?')
            [CompletionResult]::new('hook', 'hook', [CompletionResultType]::ParameterValue, 'Check one event of a running agent, as its hook')
            [CompletionResult]::new('rules', 'rules', [CompletionResultType]::ParameterValue, 'List, explain and test the rules')
            [CompletionResult]::new('model', 'model', [CompletionResultType]::ParameterValue, 'Show and check the classifier of prompts, and what it learns from')
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Write man pages, shell completions or the schema of the JSON report')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'firestop;prompt' {
            [CompletionResult]::new('--records', '--records', [CompletionResultType]::ParameterName, 'Scan this field of each record: the input is JSONL, the report has one line per record')
            [CompletionResult]::new('--threshold', '--threshold', [CompletionResultType]::ParameterName, 'Score from which a text is blocked, 0 to 1 [default: that of --preset; 0.5 with --no-model]')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'Where the texts come from, which tells how grave orders in them are [default: repo for files, else unknown]')
            [CompletionResult]::new('--ocr-language', '--ocr-language', [CompletionResultType]::ParameterName, 'Languages of that text, as tesseract names them, joined by + [default: eng]')
            [CompletionResult]::new('--preset', '--preset', [CompletionResultType]::ParameterName, 'How careful the built-in classifier''s verdicts are; rules alone and other classifiers know no presets, but --threshold [default: balanced]')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Classify with the model in this folder (model.onnx, tokenizer.json, config.json) instead of the built-in one [env: FIRESTOP_MODEL_DIR]')
            [CompletionResult]::new('--model-label', '--model-label', [CompletionResultType]::ParameterName, 'The label of that model that stands for an attack (repeatable) [default: by its name]')
            [CompletionResult]::new('--onnxruntime', '--onnxruntime', [CompletionResultType]::ParameterName, 'The library of ONNX Runtime that runs that model; `none`: firestop''s own engine [default: an installed one, env: ORT_DYLIB_PATH]')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'Name under which standard input is reported; its ending tells the language of code')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out files that match this glob, relative to the folder scanned (repeatable)')
            [CompletionResult]::new('--max-file-size', '--max-file-size', [CompletionResultType]::ParameterName, 'Largest file, or record of a JSONL file, to scan: bytes, or with K, M, G [default: 64M]')
            [CompletionResult]::new('--rules', '--rules', [CompletionResultType]::ParameterName, 'Add the rules of this file or folder (repeatable)')
            [CompletionResult]::new('--enable', '--enable', [CompletionResultType]::ParameterName, 'Run only the rules whose id matches this glob (repeatable)')
            [CompletionResult]::new('--disable', '--disable', [CompletionResultType]::ParameterName, 'Do not run the rules whose id matches this glob (repeatable)')
            [CompletionResult]::new('--min-severity', '--min-severity', [CompletionResultType]::ParameterName, 'Leave out findings below this severity [default: info]')
            [CompletionResult]::new('--min-confidence', '--min-confidence', [CompletionResultType]::ParameterName, 'Leave out findings below this confidence [default: low]')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Format of the report on standard output [default: human]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the report on standard output [default: human]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit with 1 on findings of this severity or above [default: low]')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Number of threads [default: one for each processor]')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Number of threads [default: one for each processor]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour [default: auto]')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Configuration file [default: firestop.toml in the current folder, if there is one]')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Configuration file [default: firestop.toml in the current folder, if there is one]')
            [CompletionResult]::new('--ocr', '--ocr', [CompletionResultType]::ParameterName, 'Read what is drawn in images as well, by the program tesseract, which must be installed')
            [CompletionResult]::new('--no-model', '--no-model', [CompletionResultType]::ParameterName, 'Let rules alone find attacks in prompts, without the classifier')
            [CompletionResult]::new('--no-ignore', '--no-ignore', [CompletionResultType]::ParameterName, 'Scan files that .gitignore, .ignore and the like exclude')
            [CompletionResult]::new('--hidden', '--hidden', [CompletionResultType]::ParameterName, 'Scan hidden files and folders. Files that steer agents (.cursorrules, .mcp.json, ...) are always scanned')
            [CompletionResult]::new('--exit-zero', '--exit-zero', [CompletionResultType]::ParameterName, 'Exit with 0 on findings. Inputs that could not be scanned still exit with 2')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Show findings only: no explanation, no summary, no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Show findings only: no explanation, no summary, no progress')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Tell more about how the scan was done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Tell more about how the scan was done')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration file')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'firestop;code' {
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'Name under which standard input is reported; its ending tells the language of code')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out files that match this glob, relative to the folder scanned (repeatable)')
            [CompletionResult]::new('--max-file-size', '--max-file-size', [CompletionResultType]::ParameterName, 'Largest file, or record of a JSONL file, to scan: bytes, or with K, M, G [default: 64M]')
            [CompletionResult]::new('--rules', '--rules', [CompletionResultType]::ParameterName, 'Add the rules of this file or folder (repeatable)')
            [CompletionResult]::new('--enable', '--enable', [CompletionResultType]::ParameterName, 'Run only the rules whose id matches this glob (repeatable)')
            [CompletionResult]::new('--disable', '--disable', [CompletionResultType]::ParameterName, 'Do not run the rules whose id matches this glob (repeatable)')
            [CompletionResult]::new('--min-severity', '--min-severity', [CompletionResultType]::ParameterName, 'Leave out findings below this severity [default: info]')
            [CompletionResult]::new('--min-confidence', '--min-confidence', [CompletionResultType]::ParameterName, 'Leave out findings below this confidence [default: low]')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Format of the report on standard output [default: human]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the report on standard output [default: human]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit with 1 on findings of this severity or above [default: low]')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Number of threads [default: one for each processor]')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Number of threads [default: one for each processor]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour [default: auto]')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Configuration file [default: firestop.toml in the current folder, if there is one]')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Configuration file [default: firestop.toml in the current folder, if there is one]')
            [CompletionResult]::new('--no-ignore', '--no-ignore', [CompletionResultType]::ParameterName, 'Scan files that .gitignore, .ignore and the like exclude')
            [CompletionResult]::new('--hidden', '--hidden', [CompletionResultType]::ParameterName, 'Scan hidden files and folders. Files that steer agents (.cursorrules, .mcp.json, ...) are always scanned')
            [CompletionResult]::new('--exit-zero', '--exit-zero', [CompletionResultType]::ParameterName, 'Exit with 0 on findings. Inputs that could not be scanned still exit with 2')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Show findings only: no explanation, no summary, no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Show findings only: no explanation, no summary, no progress')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Tell more about how the scan was done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Tell more about how the scan was done')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration file')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'firestop;trace' {
            [CompletionResult]::new('--input-format', '--input-format', [CompletionResultType]::ParameterName, 'Format of the transcripts [default: detected]')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'What kind of runs these are: which scanners look into what')
            [CompletionResult]::new('--preset', '--preset', [CompletionResultType]::ParameterName, 'How careful the built-in classifier''s verdicts are; rules alone and other classifiers know no presets, but --threshold [default: balanced]')
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'Classify with the model in this folder (model.onnx, tokenizer.json, config.json) instead of the built-in one [env: FIRESTOP_MODEL_DIR]')
            [CompletionResult]::new('--model-label', '--model-label', [CompletionResultType]::ParameterName, 'The label of that model that stands for an attack (repeatable) [default: by its name]')
            [CompletionResult]::new('--onnxruntime', '--onnxruntime', [CompletionResultType]::ParameterName, 'The library of ONNX Runtime that runs that model; `none`: firestop''s own engine [default: an installed one, env: ORT_DYLIB_PATH]')
            [CompletionResult]::new('--judge', '--judge', [CompletionResultType]::ParameterName, 'Ask a language model about actions that the rules leave at review: the address of a server with OpenAI''s chat completions. The only option that makes firestop open a connection')
            [CompletionResult]::new('--judge-model', '--judge-model', [CompletionResultType]::ParameterName, 'The model to ask')
            [CompletionResult]::new('--judge-key-env', '--judge-key-env', [CompletionResultType]::ParameterName, 'The environment variable that holds the server''s key [default: no key is sent]')
            [CompletionResult]::new('--judge-prompt', '--judge-prompt', [CompletionResultType]::ParameterName, 'A question of your own, with {{goal}}, {{events}}, {{action}} and, if you like, {{finding}}')
            [CompletionResult]::new('--judge-timeout', '--judge-timeout', [CompletionResultType]::ParameterName, 'How long one request may take [default: 60]')
            [CompletionResult]::new('--judge-retries', '--judge-retries', [CompletionResultType]::ParameterName, 'How often a request that failed is tried again [default: 3]')
            [CompletionResult]::new('--judge-concurrency', '--judge-concurrency', [CompletionResultType]::ParameterName, 'Questions under way at the same time [default: 4]')
            [CompletionResult]::new('--judge-max-calls', '--judge-max-calls', [CompletionResultType]::ParameterName, 'Questions asked in one run at most; answers from the cache do not count [default: 500]')
            [CompletionResult]::new('--judge-cache', '--judge-cache', [CompletionResultType]::ParameterName, 'Where answers are kept [default: firestop/judge in the user''s cache folder]')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'Name under which standard input is reported; its ending tells the language of code')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out files that match this glob, relative to the folder scanned (repeatable)')
            [CompletionResult]::new('--max-file-size', '--max-file-size', [CompletionResultType]::ParameterName, 'Largest file, or record of a JSONL file, to scan: bytes, or with K, M, G [default: 64M]')
            [CompletionResult]::new('--rules', '--rules', [CompletionResultType]::ParameterName, 'Add the rules of this file or folder (repeatable)')
            [CompletionResult]::new('--enable', '--enable', [CompletionResultType]::ParameterName, 'Run only the rules whose id matches this glob (repeatable)')
            [CompletionResult]::new('--disable', '--disable', [CompletionResultType]::ParameterName, 'Do not run the rules whose id matches this glob (repeatable)')
            [CompletionResult]::new('--min-severity', '--min-severity', [CompletionResultType]::ParameterName, 'Leave out findings below this severity [default: info]')
            [CompletionResult]::new('--min-confidence', '--min-confidence', [CompletionResultType]::ParameterName, 'Leave out findings below this confidence [default: low]')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Format of the report on standard output [default: human]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the report on standard output [default: human]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit with 1 on findings of this severity or above [default: low]')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Number of threads [default: one for each processor]')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'Number of threads [default: one for each processor]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour [default: auto]')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Configuration file [default: firestop.toml in the current folder, if there is one]')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Configuration file [default: firestop.toml in the current folder, if there is one]')
            [CompletionResult]::new('--timeline', '--timeline', [CompletionResultType]::ParameterName, 'Show what happened in each transcript, step by step, with marks where something was found (human format)')
            [CompletionResult]::new('--no-model', '--no-model', [CompletionResultType]::ParameterName, 'Let rules alone find attacks in prompts, without the classifier')
            [CompletionResult]::new('--judge-no-cache', '--judge-no-cache', [CompletionResultType]::ParameterName, 'Keep no answers, and use none that are kept')
            [CompletionResult]::new('--judge-insecure', '--judge-insecure', [CompletionResultType]::ParameterName, 'Send transcripts over http to another machine')
            [CompletionResult]::new('--no-ignore', '--no-ignore', [CompletionResultType]::ParameterName, 'Scan files that .gitignore, .ignore and the like exclude')
            [CompletionResult]::new('--hidden', '--hidden', [CompletionResultType]::ParameterName, 'Scan hidden files and folders. Files that steer agents (.cursorrules, .mcp.json, ...) are always scanned')
            [CompletionResult]::new('--exit-zero', '--exit-zero', [CompletionResultType]::ParameterName, 'Exit with 0 on findings. Inputs that could not be scanned still exit with 2')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Show findings only: no explanation, no summary, no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Show findings only: no explanation, no summary, no progress')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Tell more about how the scan was done')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Tell more about how the scan was done')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration file')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'firestop;hook' {
            [CompletionResult]::new('--agent', '--agent', [CompletionResultType]::ParameterName, 'The agent whose event it is [default: told by the event]')
            [CompletionResult]::new('--on-error', '--on-error', [CompletionResultType]::ParameterName, 'The answer where firestop could not do its job: a transcript that cannot be read, an event that is not known')
            [CompletionResult]::new('--on-review', '--on-review', [CompletionResultType]::ParameterName, 'The answer to findings that a human should look at')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Configuration file. None is looked for: the folder may be the agent''s to write in')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Configuration file. None is looked for: the folder may be the agent''s to write in')
            [CompletionResult]::new('--rules', '--rules', [CompletionResultType]::ParameterName, 'Add the rules of this file or folder (repeatable)')
            [CompletionResult]::new('--enable', '--enable', [CompletionResultType]::ParameterName, 'Run only the rules whose id matches this glob (repeatable)')
            [CompletionResult]::new('--disable', '--disable', [CompletionResultType]::ParameterName, 'Do not run the rules whose id matches this glob (repeatable)')
            [CompletionResult]::new('--min-severity', '--min-severity', [CompletionResultType]::ParameterName, 'Leave out findings below this severity [default: info]')
            [CompletionResult]::new('--min-confidence', '--min-confidence', [CompletionResultType]::ParameterName, 'Leave out findings below this confidence [default: low]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('install', 'install', [CompletionResultType]::ParameterValue, 'Print the settings that make an agent use the hook, or write them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'firestop;hook;install' {
            [CompletionResult]::new('--agent', '--agent', [CompletionResultType]::ParameterName, 'The agent')
            [CompletionResult]::new('--scope', '--scope', [CompletionResultType]::ParameterName, 'Whose settings: the user''s, or those of the project in the current folder')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'The file of the settings, if it is another one')
            [CompletionResult]::new('--on-error', '--on-error', [CompletionResultType]::ParameterName, 'The hook''s own --on-error')
            [CompletionResult]::new('--on-review', '--on-review', [CompletionResultType]::ParameterName, 'The hook''s own --on-review')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The hook''s own --config')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The hook''s own --config')
            [CompletionResult]::new('--write', '--write', [CompletionResultType]::ParameterName, 'Write the settings into the agent''s file, among what is there, instead of printing them')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'firestop;hook;help' {
            [CompletionResult]::new('install', 'install', [CompletionResultType]::ParameterValue, 'Print the settings that make an agent use the hook, or write them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'firestop;hook;help;install' {
            break
        }
        'firestop;hook;help;help' {
            break
        }
        'firestop;rules' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all rules, one per line')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Explain one rule: why, how to fix, references')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Prove the rules on their own examples: those in the rule files, and the `ruleid:` and `ok:` lines of the fixtures in a folder')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'firestop;rules;list' {
            [CompletionResult]::new('--rules', '--rules', [CompletionResultType]::ParameterName, 'Add the rules of this file or folder (repeatable)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'firestop;rules;show' {
            [CompletionResult]::new('--rules', '--rules', [CompletionResultType]::ParameterName, 'Add the rules of this file or folder (repeatable)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'firestop;rules;test' {
            [CompletionResult]::new('--rules', '--rules', [CompletionResultType]::ParameterName, 'Add the rules of this file or folder (repeatable)')
            [CompletionResult]::new('--keep-going', '--keep-going', [CompletionResultType]::ParameterName, 'Leave out files of `--rules` that cannot be used, name them, and exit with 2')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'firestop;rules;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all rules, one per line')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Explain one rule: why, how to fix, references')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Prove the rules on their own examples: those in the rule files, and the `ruleid:` and `ok:` lines of the fixtures in a folder')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'firestop;rules;help;list' {
            break
        }
        'firestop;rules;help;show' {
            break
        }
        'firestop;rules;help;test' {
            break
        }
        'firestop;rules;help;help' {
            break
        }
        'firestop;model' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the classifier''s parts, thresholds and digests')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Check the classifier''s files against their digests')
            [CompletionResult]::new('features', 'features', [CompletionResultType]::ParameterValue, 'Print the segments and features of texts, one JSON line for each record: what the classifier is trained on. The first line names the features')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'firestop;model;show' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'firestop;model;verify' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'firestop;model;features' {
            [CompletionResult]::new('--records', '--records', [CompletionResultType]::ParameterName, 'The field of each record that holds the text')
            [CompletionResult]::new('--no-ngrams', '--no-ngrams', [CompletionResultType]::ParameterName, 'Leave the n-grams out, which are most of the output')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'firestop;model;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the classifier''s parts, thresholds and digests')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Check the classifier''s files against their digests')
            [CompletionResult]::new('features', 'features', [CompletionResultType]::ParameterValue, 'Print the segments and features of texts, one JSON line for each record: what the classifier is trained on. The first line names the features')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'firestop;model;help;show' {
            break
        }
        'firestop;model;help;verify' {
            break
        }
        'firestop;model;help;features' {
            break
        }
        'firestop;model;help;help' {
            break
        }
        'firestop;generate' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Write a man page for every subcommand')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Write completions for bash, zsh, fish, powershell and elvish')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the reports')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'firestop;generate;man' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'firestop;generate;completions' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'firestop;generate;schema' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'firestop;generate;help' {
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Write a man page for every subcommand')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Write completions for bash, zsh, fish, powershell and elvish')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the reports')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'firestop;generate;help;man' {
            break
        }
        'firestop;generate;help;completions' {
            break
        }
        'firestop;generate;help;schema' {
            break
        }
        'firestop;generate;help;help' {
            break
        }
        'firestop;help' {
            [CompletionResult]::new('prompt', 'prompt', [CompletionResultType]::ParameterValue, 'Find prompt injection, jailbreaks and hidden text in any text or document')
            [CompletionResult]::new('code', 'code', [CompletionResultType]::ParameterValue, 'Find insecure code, whoever or whatever wrote it')
            [CompletionResult]::new('trace', 'trace', [CompletionResultType]::ParameterValue, 'Audit agent transcripts: was the agent hijacked?')
            [CompletionResult]::new('hook', 'hook', [CompletionResultType]::ParameterValue, 'Check one event of a running agent, as its hook')
            [CompletionResult]::new('rules', 'rules', [CompletionResultType]::ParameterValue, 'List, explain and test the rules')
            [CompletionResult]::new('model', 'model', [CompletionResultType]::ParameterValue, 'Show and check the classifier of prompts, and what it learns from')
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Write man pages, shell completions or the schema of the JSON report')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'firestop;help;prompt' {
            break
        }
        'firestop;help;code' {
            break
        }
        'firestop;help;trace' {
            break
        }
        'firestop;help;hook' {
            [CompletionResult]::new('install', 'install', [CompletionResultType]::ParameterValue, 'Print the settings that make an agent use the hook, or write them')
            break
        }
        'firestop;help;hook;install' {
            break
        }
        'firestop;help;rules' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all rules, one per line')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Explain one rule: why, how to fix, references')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Prove the rules on their own examples: those in the rule files, and the `ruleid:` and `ok:` lines of the fixtures in a folder')
            break
        }
        'firestop;help;rules;list' {
            break
        }
        'firestop;help;rules;show' {
            break
        }
        'firestop;help;rules;test' {
            break
        }
        'firestop;help;model' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the classifier''s parts, thresholds and digests')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Check the classifier''s files against their digests')
            [CompletionResult]::new('features', 'features', [CompletionResultType]::ParameterValue, 'Print the segments and features of texts, one JSON line for each record: what the classifier is trained on. The first line names the features')
            break
        }
        'firestop;help;model;show' {
            break
        }
        'firestop;help;model;verify' {
            break
        }
        'firestop;help;model;features' {
            break
        }
        'firestop;help;generate' {
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Write a man page for every subcommand')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Write completions for bash, zsh, fish, powershell and elvish')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the reports')
            break
        }
        'firestop;help;generate;man' {
            break
        }
        'firestop;help;generate;completions' {
            break
        }
        'firestop;help;generate;schema' {
            break
        }
        'firestop;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
