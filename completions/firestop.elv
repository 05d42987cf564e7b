
use builtin;
use str;

set edit:completion:arg-completer[firestop] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'firestop'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'firestop'= {
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand prompt 'Find prompt injection, jailbreaks and hidden text in any text or document'
            cand code 'Find insecure code, whoever or whatever wrote it'
            cand trace 'Audit agent transcripts: was the agent hijacked?'
            cand hook 'Check one event of a running agent, as its hook'
            cand rules 'List, explain and test the rules'
            cand model 'Show and check the classifier of prompts, and what it learns from'
            cand generate 'Write man pages, shell completions or the schema of the JSON report'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'firestop;prompt'= {
            cand --records 'Scan this field of each record: the input is JSONL, the report has one line per record'
            cand --threshold 'Score from which a text is blocked, 0 to 1 [default: that of --preset; 0.5 with --no-model]'
            cand --source 'Where the texts come from, which tells how grave orders in them are [default: repo for files, else unknown]'
            cand --ocr-language 'Languages of that text, as tesseract names them, joined by + [default: eng]'
            cand --preset 'How careful the built-in classifier''s verdicts are; rules alone and other classifiers know no presets, but --threshold [default: balanced]'
            cand --model 'Classify with the model in this folder (model.onnx, tokenizer.json, config.json) instead of the built-in one [env: FIRESTOP_MODEL_DIR]'
            cand --model-label 'The label of that model that stands for an attack (repeatable) [default: by its name]'
            cand --onnxruntime 'The library of ONNX Runtime that runs that model; `none`: firestop''s own engine [default: an installed one, env: ORT_DYLIB_PATH]'
            cand --stdin-filename 'Name under which standard input is reported; its ending tells the language of code'
            cand --exclude 'Leave out files that match this glob, relative to the folder scanned (repeatable)'
            cand --max-file-size 'Largest file, or record of a JSONL file, to scan: bytes, or with K, M, G [default: 64M]'
            cand --rules 'Add the rules of this file or folder (repeatable)'
            cand --enable 'Run only the rules whose id matches this glob (repeatable)'
            cand --disable 'Do not run the rules whose id matches this glob (repeatable)'
            cand --min-severity 'Leave out findings below this severity [default: info]'
            cand --min-confidence 'Leave out findings below this confidence [default: low]'
            cand -f 'Format of the report on standard output [default: human]'
            cand --format 'Format of the report on standard output [default: human]'
            cand -o 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)'
            cand --output 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)'
            cand --fail-on 'Exit with 1 on findings of this severity or above [default: low]'
            cand -j 'Number of threads [default: one for each processor]'
            cand --threads 'Number of threads [default: one for each processor]'
            cand --color 'When to use colour [default: auto]'
            cand -c 'Configuration file [default: firestop.toml in the current folder, if there is one]'
            cand --config 'Configuration file [default: firestop.toml in the current folder, if there is one]'
            cand --ocr 'Read what is drawn in images as well, by the program tesseract, which must be installed'
            cand --no-model 'Let rules alone find attacks in prompts, without the classifier'
            cand --no-ignore 'Scan files that .gitignore, .ignore and the like exclude'
            cand --hidden 'Scan hidden files and folders. Files that steer agents (.cursorrules, .mcp.json, ...) are always scanned'
            cand --exit-zero 'Exit with 0 on findings. Inputs that could not be scanned still exit with 2'
            cand --no-progress 'Show no progress bar'
            cand -q 'Show findings only: no explanation, no summary, no progress'
            cand --quiet 'Show findings only: no explanation, no summary, no progress'
            cand -v 'Tell more about how the scan was done'
            cand --verbose 'Tell more about how the scan was done'
            cand --no-config 'Read no configuration file'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'firestop;code'= {
            cand --stdin-filename 'Name under which standard input is reported; its ending tells the language of code'
            cand --exclude 'Leave out files that match this glob, relative to the folder scanned (repeatable)'
            cand --max-file-size 'Largest file, or record of a JSONL file, to scan: bytes, or with K, M, G [default: 64M]'
            cand --rules 'Add the rules of this file or folder (repeatable)'
            cand --enable 'Run only the rules whose id matches this glob (repeatable)'
            cand --disable 'Do not run the rules whose id matches this glob (repeatable)'
            cand --min-severity 'Leave out findings below this severity [default: info]'
            cand --min-confidence 'Leave out findings below this confidence [default: low]'
            cand -f 'Format of the report on standard output [default: human]'
            cand --format 'Format of the report on standard output [default: human]'
            cand -o 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)'
            cand --output 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)'
            cand --fail-on 'Exit with 1 on findings of this severity or above [default: low]'
            cand -j 'Number of threads [default: one for each processor]'
            cand --threads 'Number of threads [default: one for each processor]'
            cand --color 'When to use colour [default: auto]'
            cand -c 'Configuration file [default: firestop.toml in the current folder, if there is one]'
            cand --config 'Configuration file [default: firestop.toml in the current folder, if there is one]'
            cand --no-ignore 'Scan files that .gitignore, .ignore and the like exclude'
            cand --hidden 'Scan hidden files and folders. Files that steer agents (.cursorrules, .mcp.json, ...) are always scanned'
            cand --exit-zero 'Exit with 0 on findings. Inputs that could not be scanned still exit with 2'
            cand --no-progress 'Show no progress bar'
            cand -q 'Show findings only: no explanation, no summary, no progress'
            cand --quiet 'Show findings only: no explanation, no summary, no progress'
            cand -v 'Tell more about how the scan was done'
            cand --verbose 'Tell more about how the scan was done'
            cand --no-config 'Read no configuration file'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'firestop;trace'= {
            cand --input-format 'Format of the transcripts [default: detected]'
            cand --profile 'What kind of runs these are: which scanners look into what'
            cand --preset 'How careful the built-in classifier''s verdicts are; rules alone and other classifiers know no presets, but --threshold [default: balanced]'
            cand --model 'Classify with the model in this folder (model.onnx, tokenizer.json, config.json) instead of the built-in one [env: FIRESTOP_MODEL_DIR]'
            cand --model-label 'The label of that model that stands for an attack (repeatable) [default: by its name]'
            cand --onnxruntime 'The library of ONNX Runtime that runs that model; `none`: firestop''s own engine [default: an installed one, env: ORT_DYLIB_PATH]'
            cand --judge 'Ask a language model about actions that the rules leave at review: the address of a server with OpenAI''s chat completions. The only option that makes firestop open a connection'
            cand --judge-model 'The model to ask'
            cand --judge-key-env 'The environment variable that holds the server''s key [default: no key is sent]'
            cand --judge-prompt 'A question of your own, with {{goal}}, {{events}}, {{action}} and, if you like, {{finding}}'
            cand --judge-timeout 'How long one request may take [default: 60]'
            cand --judge-retries 'How often a request that failed is tried again [default: 3]'
            cand --judge-concurrency 'Questions under way at the same time [default: 4]'
            cand --judge-max-calls 'Questions asked in one run at most; answers from the cache do not count [default: 500]'
            cand --judge-cache 'Where answers are kept [default: firestop/judge in the user''s cache folder]'
            cand --stdin-filename 'Name under which standard input is reported; its ending tells the language of code'
            cand --exclude 'Leave out files that match this glob, relative to the folder scanned (repeatable)'
            cand --max-file-size 'Largest file, or record of a JSONL file, to scan: bytes, or with K, M, G [default: 64M]'
            cand --rules 'Add the rules of this file or folder (repeatable)'
            cand --enable 'Run only the rules whose id matches this glob (repeatable)'
            cand --disable 'Do not run the rules whose id matches this glob (repeatable)'
            cand --min-severity 'Leave out findings below this severity [default: info]'
            cand --min-confidence 'Leave out findings below this confidence [default: low]'
            cand -f 'Format of the report on standard output [default: human]'
            cand --format 'Format of the report on standard output [default: human]'
            cand -o 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)'
            cand --output 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)'
            cand --fail-on 'Exit with 1 on findings of this severity or above [default: low]'
            cand -j 'Number of threads [default: one for each processor]'
            cand --threads 'Number of threads [default: one for each processor]'
            cand --color 'When to use colour [default: auto]'
            cand -c 'Configuration file [default: firestop.toml in the current folder, if there is one]'
            cand --config 'Configuration file [default: firestop.toml in the current folder, if there is one]'
            cand --timeline 'Show what happened in each transcript, step by step, with marks where something was found (human format)'
            cand --no-model 'Let rules alone find attacks in prompts, without the classifier'
            cand --judge-no-cache 'Keep no answers, and use none that are kept'
            cand --judge-insecure 'Send transcripts over http to another machine'
            cand --no-ignore 'Scan files that .gitignore, .ignore and the like exclude'
            cand --hidden 'Scan hidden files and folders. Files that steer agents (.cursorrules, .mcp.json, ...) are always scanned'
            cand --exit-zero 'Exit with 0 on findings. Inputs that could not be scanned still exit with 2'
            cand --no-progress 'Show no progress bar'
            cand -q 'Show findings only: no explanation, no summary, no progress'
            cand --quiet 'Show findings only: no explanation, no summary, no progress'
            cand -v 'Tell more about how the scan was done'
            cand --verbose 'Tell more about how the scan was done'
            cand --no-config 'Read no configuration file'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'firestop;hook'= {
            cand --agent 'The agent whose event it is [default: told by the event]'
            cand --on-error 'The answer where firestop could not do its job: a transcript that cannot be read, an event that is not known'
            cand --on-review 'The answer to findings that a human should look at'
            cand -c 'Configuration file. None is looked for: the folder may be the agent''s to write in'
            cand --config 'Configuration file. None is looked for: the folder may be the agent''s to write in'
            cand --rules 'Add the rules of this file or folder (repeatable)'
            cand --enable 'Run only the rules whose id matches this glob (repeatable)'
            cand --disable 'Do not run the rules whose id matches this glob (repeatable)'
            cand --min-severity 'Leave out findings below this severity [default: info]'
            cand --min-confidence 'Leave out findings below this confidence [default: low]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand install 'Print the settings that make an agent use the hook, or write them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'firestop;hook;install'= {
            cand --agent 'The agent'
            cand --scope 'Whose settings: the user''s, or those of the project in the current folder'
            cand --settings 'The file of the settings, if it is another one'
            cand --on-error 'The hook''s own --on-error'
            cand --on-review 'The hook''s own --on-review'
            cand -c 'The hook''s own --config'
            cand --config 'The hook''s own --config'
            cand --write 'Write the settings into the agent''s file, among what is there, instead of printing them'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'firestop;hook;help'= {
            cand install 'Print the settings that make an agent use the hook, or write them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'firestop;hook;help;install'= {
        }
        &'firestop;hook;help;help'= {
        }
        &'firestop;rules'= {
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List all rules, one per line'
            cand show 'Explain one rule: why, how to fix, references'
            cand test 'Prove the rules on their own examples: those in the rule files, and the `ruleid:` and `ok:` lines of the fixtures in a folder'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'firestop;rules;list'= {
            cand --rules 'Add the rules of this file or folder (repeatable)'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'firestop;rules;show'= {
            cand --rules 'Add the rules of this file or folder (repeatable)'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'firestop;rules;test'= {
            cand --rules 'Add the rules of this file or folder (repeatable)'
            cand --keep-going 'Leave out files of `--rules` that cannot be used, name them, and exit with 2'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'firestop;rules;help'= {
            cand list 'List all rules, one per line'
            cand show 'Explain one rule: why, how to fix, references'
            cand test 'Prove the rules on their own examples: those in the rule files, and the `ruleid:` and `ok:` lines of the fixtures in a folder'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'firestop;rules;help;list'= {
        }
        &'firestop;rules;help;show'= {
        }
        &'firestop;rules;help;test'= {
        }
        &'firestop;rules;help;help'= {
        }
        &'firestop;model'= {
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand show 'Show the classifier''s parts, thresholds and digests'
            cand verify 'Check the classifier''s files against their digests'
            cand features 'Print the segments and features of texts, one JSON line for each record: what the classifier is trained on. The first line names the features'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'firestop;model;show'= {
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'firestop;model;verify'= {
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'firestop;model;features'= {
            cand --records 'The field of each record that holds the text'
            cand --no-ngrams 'Leave the n-grams out, which are most of the output'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'firestop;model;help'= {
            cand show 'Show the classifier''s parts, thresholds and digests'
            cand verify 'Check the classifier''s files against their digests'
            cand features 'Print the segments and features of texts, one JSON line for each record: what the classifier is trained on. The first line names the features'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'firestop;model;help;show'= {
        }
        &'firestop;model;help;verify'= {
        }
        &'firestop;model;help;features'= {
        }
        &'firestop;model;help;help'= {
        }
        &'firestop;generate'= {
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand man 'Write a man page for every subcommand'
            cand completions 'Write completions for bash, zsh, fish, powershell and elvish'
            cand schema 'Print the JSON Schema of the reports'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'firestop;generate;man'= {
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'firestop;generate;completions'= {
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'firestop;generate;schema'= {
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'firestop;generate;help'= {
            cand man 'Write a man page for every subcommand'
            cand completions 'Write completions for bash, zsh, fish, powershell and elvish'
            cand schema 'Print the JSON Schema of the reports'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'firestop;generate;help;man'= {
        }
        &'firestop;generate;help;completions'= {
        }
        &'firestop;generate;help;schema'= {
        }
        &'firestop;generate;help;help'= {
        }
        &'firestop;help'= {
            cand prompt 'Find prompt injection, jailbreaks and hidden text in any text or document'
            cand code 'Find insecure code, whoever or whatever wrote it'
            cand trace 'Audit agent transcripts: was the agent hijacked?'
            cand hook 'Check one event of a running agent, as its hook'
            cand rules 'List, explain and test the rules'
            cand model 'Show and check the classifier of prompts, and what it learns from'
            cand generate 'Write man pages, shell completions or the schema of the JSON report'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'firestop;help;prompt'= {
        }
        &'firestop;help;code'= {
        }
        &'firestop;help;trace'= {
        }
        &'firestop;help;hook'= {
            cand install 'Print the settings that make an agent use the hook, or write them'
        }
        &'firestop;help;hook;install'= {
        }
        &'firestop;help;rules'= {
            cand list 'List all rules, one per line'
            cand show 'Explain one rule: why, how to fix, references'
            cand test 'Prove the rules on their own examples: those in the rule files, and the `ruleid:` and `ok:` lines of the fixtures in a folder'
        }
        &'firestop;help;rules;list'= {
        }
        &'firestop;help;rules;show'= {
        }
        &'firestop;help;rules;test'= {
        }
        &'firestop;help;model'= {
            cand show 'Show the classifier''s parts, thresholds and digests'
            cand verify 'Check the classifier''s files against their digests'
            cand features 'Print the segments and features of texts, one JSON line for each record: what the classifier is trained on. The first line names the features'
        }
        &'firestop;help;model;show'= {
        }
        &'firestop;help;model;verify'= {
        }
        &'firestop;help;model;features'= {
        }
        &'firestop;help;generate'= {
            cand man 'Write a man page for every subcommand'
            cand completions 'Write completions for bash, zsh, fish, powershell and elvish'
            cand schema 'Print the JSON Schema of the reports'
        }
        &'firestop;help;generate;man'= {
        }
        &'firestop;help;generate;completions'= {
        }
        &'firestop;help;generate;schema'= {
        }
        &'firestop;help;help'= {
        }
    ]
    $completions[$command]
}
