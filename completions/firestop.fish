# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_firestop_global_optspecs
    string join \n h/help V/version
end

function __fish_firestop_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_firestop_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_firestop_using_subcommand
    set -l cmd (__fish_firestop_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c firestop -n "__fish_firestop_needs_command" -s h -l help -d 'Print help'
complete -c firestop -n "__fish_firestop_needs_command" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_needs_command" -f -a "prompt" -d 'Find prompt injection, jailbreaks and hidden text in any text or document'
complete -c firestop -n "__fish_firestop_needs_command" -f -a "code" -d 'Find insecure code, whoever or whatever wrote it'
complete -c firestop -n "__fish_firestop_needs_command" -f -a "trace" -d 'Audit agent transcripts: was the agent hijacked?'
complete -c firestop -n "__fish_firestop_needs_command" -f -a "hook" -d 'Check one event of a running agent, as its hook'
complete -c firestop -n "__fish_firestop_needs_command" -f -a "rules" -d 'List, explain and test the rules'
complete -c firestop -n "__fish_firestop_needs_command" -f -a "model" -d 'Show and check the classifier of prompts, and what it learns from'
complete -c firestop -n "__fish_firestop_needs_command" -f -a "generate" -d 'Write man pages, shell completions or the schema of the JSON report'
complete -c firestop -n "__fish_firestop_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l records -d 'Scan this field of each record: the input is JSONL, the report has one line per record' -r
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l threshold -d 'Score from which a text is blocked, 0 to 1 [default: that of --preset; 0.5 with --no-model]' -r
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l source -d 'Where the texts come from, which tells how grave orders in them are [default: repo for files, else unknown]' -r -f -a "user\t'The user types it: orders are the user\'s own, tricks against the developer are not'
repo\t'A file of the user\'s own project: it may quote attacks to test or explain them'
tool\t'The output of a tool: data, which gives no orders'
web\t'A page or document of strangers'"
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l ocr-language -d 'Languages of that text, as tesseract names them, joined by + [default: eng]' -r
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l preset -d 'How careful the built-in classifier\'s verdicts are; rules alone and other classifiers know no presets, but --threshold [default: balanced]' -r -f -a "strict\t'Finds more, at the price of more false alarms'
balanced\t'For most uses'
permissive\t'Blocks only what is beyond doubt'"
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l model -d 'Classify with the model in this folder (model.onnx, tokenizer.json, config.json) instead of the built-in one [env: FIRESTOP_MODEL_DIR]' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l model-label -d 'The label of that model that stands for an attack (repeatable) [default: by its name]' -r
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l onnxruntime -d 'The library of ONNX Runtime that runs that model; `none`: firestop\'s own engine [default: an installed one, env: ORT_DYLIB_PATH]' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l stdin-filename -d 'Name under which standard input is reported; its ending tells the language of code' -r
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l exclude -d 'Leave out files that match this glob, relative to the folder scanned (repeatable)' -r
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l max-file-size -d 'Largest file, or record of a JSONL file, to scan: bytes, or with K, M, G [default: 64M]' -r
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l rules -d 'Add the rules of this file or folder (repeatable)' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l enable -d 'Run only the rules whose id matches this glob (repeatable)' -r
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l disable -d 'Do not run the rules whose id matches this glob (repeatable)' -r
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l min-severity -d 'Leave out findings below this severity [default: info]' -r -f -a "info\t'Worth knowing; never fails a run by default'
low\t'A weakness that needs other conditions to matter'
medium\t'A weakness with limited reach'
high\t'Directly exploitable, or an attack in plain words'
critical\t'Exploitable with grave effect'"
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l min-confidence -d 'Leave out findings below this confidence [default: low]' -r -f -a "low\t'A hint: look if you have the time'
medium\t'True more often than not'
high\t'Almost never wrong'"
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -s f -l format -d 'Format of the report on standard output [default: human]' -r -f -a "github\t'Annotations for GitHub Actions (workflow commands)'
human\t'For people: source line, caret, rule, why, and what to do'
json\t'One JSON object for the whole run (schema: firestop generate schema)'
jsonl\t'One JSON object for each file, record or transcript, as soon as it is done'
sarif\t'SARIF 2.1.0, as GitHub code scanning reads it'"
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -s o -l output -d 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)' -r
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l fail-on -d 'Exit with 1 on findings of this severity or above [default: low]' -r -f -a "info\t'Worth knowing; never fails a run by default'
low\t'A weakness that needs other conditions to matter'
medium\t'A weakness with limited reach'
high\t'Directly exploitable, or an attack in plain words'
critical\t'Exploitable with grave effect'"
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -s j -l threads -d 'Number of threads [default: one for each processor]' -r
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l color -d 'When to use colour [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -s c -l config -d 'Configuration file [default: firestop.toml in the current folder, if there is one]' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l ocr -d 'Read what is drawn in images as well, by the program tesseract, which must be installed'
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l no-model -d 'Let rules alone find attacks in prompts, without the classifier'
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l no-ignore -d 'Scan files that .gitignore, .ignore and the like exclude'
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l hidden -d 'Scan hidden files and folders. Files that steer agents (.cursorrules, .mcp.json, ...) are always scanned'
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l exit-zero -d 'Exit with 0 on findings. Inputs that could not be scanned still exit with 2'
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l no-progress -d 'Show no progress bar'
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -s q -l quiet -d 'Show findings only: no explanation, no summary, no progress'
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -s v -l verbose -d 'Tell more about how the scan was done'
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -l no-config -d 'Read no configuration file'
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c firestop -n "__fish_firestop_using_subcommand prompt" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand code" -l stdin-filename -d 'Name under which standard input is reported; its ending tells the language of code' -r
complete -c firestop -n "__fish_firestop_using_subcommand code" -l exclude -d 'Leave out files that match this glob, relative to the folder scanned (repeatable)' -r
complete -c firestop -n "__fish_firestop_using_subcommand code" -l max-file-size -d 'Largest file, or record of a JSONL file, to scan: bytes, or with K, M, G [default: 64M]' -r
complete -c firestop -n "__fish_firestop_using_subcommand code" -l rules -d 'Add the rules of this file or folder (repeatable)' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand code" -l enable -d 'Run only the rules whose id matches this glob (repeatable)' -r
complete -c firestop -n "__fish_firestop_using_subcommand code" -l disable -d 'Do not run the rules whose id matches this glob (repeatable)' -r
complete -c firestop -n "__fish_firestop_using_subcommand code" -l min-severity -d 'Leave out findings below this severity [default: info]' -r -f -a "info\t'Worth knowing; never fails a run by default'
low\t'A weakness that needs other conditions to matter'
medium\t'A weakness with limited reach'
high\t'Directly exploitable, or an attack in plain words'
critical\t'Exploitable with grave effect'"
complete -c firestop -n "__fish_firestop_using_subcommand code" -l min-confidence -d 'Leave out findings below this confidence [default: low]' -r -f -a "low\t'A hint: look if you have the time'
medium\t'True more often than not'
high\t'Almost never wrong'"
complete -c firestop -n "__fish_firestop_using_subcommand code" -s f -l format -d 'Format of the report on standard output [default: human]' -r -f -a "github\t'Annotations for GitHub Actions (workflow commands)'
human\t'For people: source line, caret, rule, why, and what to do'
json\t'One JSON object for the whole run (schema: firestop generate schema)'
jsonl\t'One JSON object for each file, record or transcript, as soon as it is done'
sarif\t'SARIF 2.1.0, as GitHub code scanning reads it'"
complete -c firestop -n "__fish_firestop_using_subcommand code" -s o -l output -d 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)' -r
complete -c firestop -n "__fish_firestop_using_subcommand code" -l fail-on -d 'Exit with 1 on findings of this severity or above [default: low]' -r -f -a "info\t'Worth knowing; never fails a run by default'
low\t'A weakness that needs other conditions to matter'
medium\t'A weakness with limited reach'
high\t'Directly exploitable, or an attack in plain words'
critical\t'Exploitable with grave effect'"
complete -c firestop -n "__fish_firestop_using_subcommand code" -s j -l threads -d 'Number of threads [default: one for each processor]' -r
complete -c firestop -n "__fish_firestop_using_subcommand code" -l color -d 'When to use colour [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c firestop -n "__fish_firestop_using_subcommand code" -s c -l config -d 'Configuration file [default: firestop.toml in the current folder, if there is one]' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand code" -l no-ignore -d 'Scan files that .gitignore, .ignore and the like exclude'
complete -c firestop -n "__fish_firestop_using_subcommand code" -l hidden -d 'Scan hidden files and folders. Files that steer agents (.cursorrules, .mcp.json, ...) are always scanned'
complete -c firestop -n "__fish_firestop_using_subcommand code" -l exit-zero -d 'Exit with 0 on findings. Inputs that could not be scanned still exit with 2'
complete -c firestop -n "__fish_firestop_using_subcommand code" -l no-progress -d 'Show no progress bar'
complete -c firestop -n "__fish_firestop_using_subcommand code" -s q -l quiet -d 'Show findings only: no explanation, no summary, no progress'
complete -c firestop -n "__fish_firestop_using_subcommand code" -s v -l verbose -d 'Tell more about how the scan was done'
complete -c firestop -n "__fish_firestop_using_subcommand code" -l no-config -d 'Read no configuration file'
complete -c firestop -n "__fish_firestop_using_subcommand code" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c firestop -n "__fish_firestop_using_subcommand code" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l input-format -d 'Format of the transcripts [default: detected]' -r -f -a "agentdojo\t''
anthropic-messages\t''
claude-code\t''
codex-exec\t''
codex-rollout\t''
gemini-cli\t''
inspect\t''
langsmith\t''
llamafirewall\t''
mcp\t''
openai-agents-sdk\t''
openai-chat\t''
openai-response-items\t''
openai-responses\t''
otlp\t''
swe-agent\t''"
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l profile -d 'What kind of runs these are: which scanners look into what' -r -f -a "standard\t'Answers of tools for injection, calls and answers of the agent for code, all for secrets'
chatbot\t'As standard, and what the user writes for injection'
coding-agent\t'As standard, without the code that the agent only shows'
strict\t'Everything that somebody may have put there, for everything'"
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l preset -d 'How careful the built-in classifier\'s verdicts are; rules alone and other classifiers know no presets, but --threshold [default: balanced]' -r -f -a "strict\t'Finds more, at the price of more false alarms'
balanced\t'For most uses'
permissive\t'Blocks only what is beyond doubt'"
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l model -d 'Classify with the model in this folder (model.onnx, tokenizer.json, config.json) instead of the built-in one [env: FIRESTOP_MODEL_DIR]' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l model-label -d 'The label of that model that stands for an attack (repeatable) [default: by its name]' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l onnxruntime -d 'The library of ONNX Runtime that runs that model; `none`: firestop\'s own engine [default: an installed one, env: ORT_DYLIB_PATH]' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l judge -d 'Ask a language model about actions that the rules leave at review: the address of a server with OpenAI\'s chat completions. The only option that makes firestop open a connection' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l judge-model -d 'The model to ask' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l judge-key-env -d 'The environment variable that holds the server\'s key [default: no key is sent]' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l judge-prompt -d 'A question of your own, with {{goal}}, {{events}}, {{action}} and, if you like, {{finding}}' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l judge-timeout -d 'How long one request may take [default: 60]' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l judge-retries -d 'How often a request that failed is tried again [default: 3]' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l judge-concurrency -d 'Questions under way at the same time [default: 4]' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l judge-max-calls -d 'Questions asked in one run at most; answers from the cache do not count [default: 500]' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l judge-cache -d 'Where answers are kept [default: firestop/judge in the user\'s cache folder]' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l stdin-filename -d 'Name under which standard input is reported; its ending tells the language of code' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l exclude -d 'Leave out files that match this glob, relative to the folder scanned (repeatable)' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l max-file-size -d 'Largest file, or record of a JSONL file, to scan: bytes, or with K, M, G [default: 64M]' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l rules -d 'Add the rules of this file or folder (repeatable)' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l enable -d 'Run only the rules whose id matches this glob (repeatable)' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l disable -d 'Do not run the rules whose id matches this glob (repeatable)' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l min-severity -d 'Leave out findings below this severity [default: info]' -r -f -a "info\t'Worth knowing; never fails a run by default'
low\t'A weakness that needs other conditions to matter'
medium\t'A weakness with limited reach'
high\t'Directly exploitable, or an attack in plain words'
critical\t'Exploitable with grave effect'"
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l min-confidence -d 'Leave out findings below this confidence [default: low]' -r -f -a "low\t'A hint: look if you have the time'
medium\t'True more often than not'
high\t'Almost never wrong'"
complete -c firestop -n "__fish_firestop_using_subcommand trace" -s f -l format -d 'Format of the report on standard output [default: human]' -r -f -a "github\t'Annotations for GitHub Actions (workflow commands)'
human\t'For people: source line, caret, rule, why, and what to do'
json\t'One JSON object for the whole run (schema: firestop generate schema)'
jsonl\t'One JSON object for each file, record or transcript, as soon as it is done'
sarif\t'SARIF 2.1.0, as GitHub code scanning reads it'"
complete -c firestop -n "__fish_firestop_using_subcommand trace" -s o -l output -d 'Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable)' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l fail-on -d 'Exit with 1 on findings of this severity or above [default: low]' -r -f -a "info\t'Worth knowing; never fails a run by default'
low\t'A weakness that needs other conditions to matter'
medium\t'A weakness with limited reach'
high\t'Directly exploitable, or an attack in plain words'
critical\t'Exploitable with grave effect'"
complete -c firestop -n "__fish_firestop_using_subcommand trace" -s j -l threads -d 'Number of threads [default: one for each processor]' -r
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l color -d 'When to use colour [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c firestop -n "__fish_firestop_using_subcommand trace" -s c -l config -d 'Configuration file [default: firestop.toml in the current folder, if there is one]' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l timeline -d 'Show what happened in each transcript, step by step, with marks where something was found (human format)'
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l no-model -d 'Let rules alone find attacks in prompts, without the classifier'
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l judge-no-cache -d 'Keep no answers, and use none that are kept'
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l judge-insecure -d 'Send transcripts over http to another machine'
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l no-ignore -d 'Scan files that .gitignore, .ignore and the like exclude'
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l hidden -d 'Scan hidden files and folders. Files that steer agents (.cursorrules, .mcp.json, ...) are always scanned'
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l exit-zero -d 'Exit with 0 on findings. Inputs that could not be scanned still exit with 2'
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l no-progress -d 'Show no progress bar'
complete -c firestop -n "__fish_firestop_using_subcommand trace" -s q -l quiet -d 'Show findings only: no explanation, no summary, no progress'
complete -c firestop -n "__fish_firestop_using_subcommand trace" -s v -l verbose -d 'Tell more about how the scan was done'
complete -c firestop -n "__fish_firestop_using_subcommand trace" -l no-config -d 'Read no configuration file'
complete -c firestop -n "__fish_firestop_using_subcommand trace" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c firestop -n "__fish_firestop_using_subcommand trace" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand hook; and not __fish_seen_subcommand_from install help" -l agent -d 'The agent whose event it is [default: told by the event]' -r -f -a "codex\t''
claude-code\t''
gemini-cli\t''
plain\t''"
complete -c firestop -n "__fish_firestop_using_subcommand hook; and not __fish_seen_subcommand_from install help" -l on-error -d 'The answer where firestop could not do its job: a transcript that cannot be read, an event that is not known' -r -f -a "allow\t'Let it pass'
ask\t'Let the user decide; where the agent cannot ask, deny'
deny\t'Stop it'"
complete -c firestop -n "__fish_firestop_using_subcommand hook; and not __fish_seen_subcommand_from install help" -l on-review -d 'The answer to findings that a human should look at' -r -f -a "allow\t'Let it pass'
ask\t'Let the user decide; where the agent cannot ask, deny'
deny\t'Stop it'"
complete -c firestop -n "__fish_firestop_using_subcommand hook; and not __fish_seen_subcommand_from install help" -s c -l config -d 'Configuration file. None is looked for: the folder may be the agent\'s to write in' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand hook; and not __fish_seen_subcommand_from install help" -l rules -d 'Add the rules of this file or folder (repeatable)' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand hook; and not __fish_seen_subcommand_from install help" -l enable -d 'Run only the rules whose id matches this glob (repeatable)' -r
complete -c firestop -n "__fish_firestop_using_subcommand hook; and not __fish_seen_subcommand_from install help" -l disable -d 'Do not run the rules whose id matches this glob (repeatable)' -r
complete -c firestop -n "__fish_firestop_using_subcommand hook; and not __fish_seen_subcommand_from install help" -l min-severity -d 'Leave out findings below this severity [default: info]' -r -f -a "info\t'Worth knowing; never fails a run by default'
low\t'A weakness that needs other conditions to matter'
medium\t'A weakness with limited reach'
high\t'Directly exploitable, or an attack in plain words'
critical\t'Exploitable with grave effect'"
complete -c firestop -n "__fish_firestop_using_subcommand hook; and not __fish_seen_subcommand_from install help" -l min-confidence -d 'Leave out findings below this confidence [default: low]' -r -f -a "low\t'A hint: look if you have the time'
medium\t'True more often than not'
high\t'Almost never wrong'"
complete -c firestop -n "__fish_firestop_using_subcommand hook; and not __fish_seen_subcommand_from install help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c firestop -n "__fish_firestop_using_subcommand hook; and not __fish_seen_subcommand_from install help" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand hook; and not __fish_seen_subcommand_from install help" -f -a "install" -d 'Print the settings that make an agent use the hook, or write them'
complete -c firestop -n "__fish_firestop_using_subcommand hook; and not __fish_seen_subcommand_from install help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c firestop -n "__fish_firestop_using_subcommand hook; and __fish_seen_subcommand_from install" -l agent -d 'The agent' -r -f -a "codex\t''
claude-code\t''
gemini-cli\t''"
complete -c firestop -n "__fish_firestop_using_subcommand hook; and __fish_seen_subcommand_from install" -l scope -d 'Whose settings: the user\'s, or those of the project in the current folder' -r -f -a "user\t''
project\t''"
complete -c firestop -n "__fish_firestop_using_subcommand hook; and __fish_seen_subcommand_from install" -l settings -d 'The file of the settings, if it is another one' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand hook; and __fish_seen_subcommand_from install" -l on-error -d 'The hook\'s own --on-error' -r -f -a "allow\t'Let it pass'
ask\t'Let the user decide; where the agent cannot ask, deny'
deny\t'Stop it'"
complete -c firestop -n "__fish_firestop_using_subcommand hook; and __fish_seen_subcommand_from install" -l on-review -d 'The hook\'s own --on-review' -r -f -a "allow\t'Let it pass'
ask\t'Let the user decide; where the agent cannot ask, deny'
deny\t'Stop it'"
complete -c firestop -n "__fish_firestop_using_subcommand hook; and __fish_seen_subcommand_from install" -s c -l config -d 'The hook\'s own --config' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand hook; and __fish_seen_subcommand_from install" -l write -d 'Write the settings into the agent\'s file, among what is there, instead of printing them'
complete -c firestop -n "__fish_firestop_using_subcommand hook; and __fish_seen_subcommand_from install" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c firestop -n "__fish_firestop_using_subcommand hook; and __fish_seen_subcommand_from install" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand hook; and __fish_seen_subcommand_from help" -f -a "install" -d 'Print the settings that make an agent use the hook, or write them'
complete -c firestop -n "__fish_firestop_using_subcommand hook; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and not __fish_seen_subcommand_from list show test help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and not __fish_seen_subcommand_from list show test help" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and not __fish_seen_subcommand_from list show test help" -f -a "list" -d 'List all rules, one per line'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and not __fish_seen_subcommand_from list show test help" -f -a "show" -d 'Explain one rule: why, how to fix, references'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and not __fish_seen_subcommand_from list show test help" -f -a "test" -d 'Prove the rules on their own examples: those in the rule files, and the `ruleid:` and `ok:` lines of the fixtures in a folder'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and not __fish_seen_subcommand_from list show test help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and __fish_seen_subcommand_from list" -l rules -d 'Add the rules of this file or folder (repeatable)' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand rules; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and __fish_seen_subcommand_from show" -l rules -d 'Add the rules of this file or folder (repeatable)' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand rules; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and __fish_seen_subcommand_from test" -l rules -d 'Add the rules of this file or folder (repeatable)' -r -F
complete -c firestop -n "__fish_firestop_using_subcommand rules; and __fish_seen_subcommand_from test" -l keep-going -d 'Leave out files of `--rules` that cannot be used, name them, and exit with 2'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and __fish_seen_subcommand_from test" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and __fish_seen_subcommand_from help" -f -a "list" -d 'List all rules, one per line'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and __fish_seen_subcommand_from help" -f -a "show" -d 'Explain one rule: why, how to fix, references'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and __fish_seen_subcommand_from help" -f -a "test" -d 'Prove the rules on their own examples: those in the rule files, and the `ruleid:` and `ok:` lines of the fixtures in a folder'
complete -c firestop -n "__fish_firestop_using_subcommand rules; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c firestop -n "__fish_firestop_using_subcommand model; and not __fish_seen_subcommand_from show verify features help" -s h -l help -d 'Print help'
complete -c firestop -n "__fish_firestop_using_subcommand model; and not __fish_seen_subcommand_from show verify features help" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand model; and not __fish_seen_subcommand_from show verify features help" -f -a "show" -d 'Show the classifier\'s parts, thresholds and digests'
complete -c firestop -n "__fish_firestop_using_subcommand model; and not __fish_seen_subcommand_from show verify features help" -f -a "verify" -d 'Check the classifier\'s files against their digests'
complete -c firestop -n "__fish_firestop_using_subcommand model; and not __fish_seen_subcommand_from show verify features help" -f -a "features" -d 'Print the segments and features of texts, one JSON line for each record: what the classifier is trained on. The first line names the features'
complete -c firestop -n "__fish_firestop_using_subcommand model; and not __fish_seen_subcommand_from show verify features help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c firestop -n "__fish_firestop_using_subcommand model; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c firestop -n "__fish_firestop_using_subcommand model; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand model; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help'
complete -c firestop -n "__fish_firestop_using_subcommand model; and __fish_seen_subcommand_from verify" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand model; and __fish_seen_subcommand_from features" -l records -d 'The field of each record that holds the text' -r
complete -c firestop -n "__fish_firestop_using_subcommand model; and __fish_seen_subcommand_from features" -l no-ngrams -d 'Leave the n-grams out, which are most of the output'
complete -c firestop -n "__fish_firestop_using_subcommand model; and __fish_seen_subcommand_from features" -s h -l help -d 'Print help'
complete -c firestop -n "__fish_firestop_using_subcommand model; and __fish_seen_subcommand_from features" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand model; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show the classifier\'s parts, thresholds and digests'
complete -c firestop -n "__fish_firestop_using_subcommand model; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Check the classifier\'s files against their digests'
complete -c firestop -n "__fish_firestop_using_subcommand model; and __fish_seen_subcommand_from help" -f -a "features" -d 'Print the segments and features of texts, one JSON line for each record: what the classifier is trained on. The first line names the features'
complete -c firestop -n "__fish_firestop_using_subcommand model; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and not __fish_seen_subcommand_from man completions schema help" -s h -l help -d 'Print help'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and not __fish_seen_subcommand_from man completions schema help" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and not __fish_seen_subcommand_from man completions schema help" -f -a "man" -d 'Write a man page for every subcommand'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and not __fish_seen_subcommand_from man completions schema help" -f -a "completions" -d 'Write completions for bash, zsh, fish, powershell and elvish'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and not __fish_seen_subcommand_from man completions schema help" -f -a "schema" -d 'Print the JSON Schema of the reports'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and not __fish_seen_subcommand_from man completions schema help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and __fish_seen_subcommand_from man" -s h -l help -d 'Print help'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and __fish_seen_subcommand_from man" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and __fish_seen_subcommand_from completions" -s h -l help -d 'Print help'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and __fish_seen_subcommand_from completions" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and __fish_seen_subcommand_from schema" -s h -l help -d 'Print help'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and __fish_seen_subcommand_from schema" -s V -l version -d 'Print version'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and __fish_seen_subcommand_from help" -f -a "man" -d 'Write a man page for every subcommand'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and __fish_seen_subcommand_from help" -f -a "completions" -d 'Write completions for bash, zsh, fish, powershell and elvish'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and __fish_seen_subcommand_from help" -f -a "schema" -d 'Print the JSON Schema of the reports'
complete -c firestop -n "__fish_firestop_using_subcommand generate; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c firestop -n "__fish_firestop_using_subcommand help; and not __fish_seen_subcommand_from prompt code trace hook rules model generate help" -f -a "prompt" -d 'Find prompt injection, jailbreaks and hidden text in any text or document'
complete -c firestop -n "__fish_firestop_using_subcommand help; and not __fish_seen_subcommand_from prompt code trace hook rules model generate help" -f -a "code" -d 'Find insecure code, whoever or whatever wrote it'
complete -c firestop -n "__fish_firestop_using_subcommand help; and not __fish_seen_subcommand_from prompt code trace hook rules model generate help" -f -a "trace" -d 'Audit agent transcripts: was the agent hijacked?'
complete -c firestop -n "__fish_firestop_using_subcommand help; and not __fish_seen_subcommand_from prompt code trace hook rules model generate help" -f -a "hook" -d 'Check one event of a running agent, as its hook'
complete -c firestop -n "__fish_firestop_using_subcommand help; and not __fish_seen_subcommand_from prompt code trace hook rules model generate help" -f -a "rules" -d 'List, explain and test the rules'
complete -c firestop -n "__fish_firestop_using_subcommand help; and not __fish_seen_subcommand_from prompt code trace hook rules model generate help" -f -a "model" -d 'Show and check the classifier of prompts, and what it learns from'
complete -c firestop -n "__fish_firestop_using_subcommand help; and not __fish_seen_subcommand_from prompt code trace hook rules model generate help" -f -a "generate" -d 'Write man pages, shell completions or the schema of the JSON report'
complete -c firestop -n "__fish_firestop_using_subcommand help; and not __fish_seen_subcommand_from prompt code trace hook rules model generate help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c firestop -n "__fish_firestop_using_subcommand help; and __fish_seen_subcommand_from hook" -f -a "install" -d 'Print the settings that make an agent use the hook, or write them'
complete -c firestop -n "__fish_firestop_using_subcommand help; and __fish_seen_subcommand_from rules" -f -a "list" -d 'List all rules, one per line'
complete -c firestop -n "__fish_firestop_using_subcommand help; and __fish_seen_subcommand_from rules" -f -a "show" -d 'Explain one rule: why, how to fix, references'
complete -c firestop -n "__fish_firestop_using_subcommand help; and __fish_seen_subcommand_from rules" -f -a "test" -d 'Prove the rules on their own examples: those in the rule files, and the `ruleid:` and `ok:` lines of the fixtures in a folder'
complete -c firestop -n "__fish_firestop_using_subcommand help; and __fish_seen_subcommand_from model" -f -a "show" -d 'Show the classifier\'s parts, thresholds and digests'
complete -c firestop -n "__fish_firestop_using_subcommand help; and __fish_seen_subcommand_from model" -f -a "verify" -d 'Check the classifier\'s files against their digests'
complete -c firestop -n "__fish_firestop_using_subcommand help; and __fish_seen_subcommand_from model" -f -a "features" -d 'Print the segments and features of texts, one JSON line for each record: what the classifier is trained on. The first line names the features'
complete -c firestop -n "__fish_firestop_using_subcommand help; and __fish_seen_subcommand_from generate" -f -a "man" -d 'Write a man page for every subcommand'
complete -c firestop -n "__fish_firestop_using_subcommand help; and __fish_seen_subcommand_from generate" -f -a "completions" -d 'Write completions for bash, zsh, fish, powershell and elvish'
complete -c firestop -n "__fish_firestop_using_subcommand help; and __fish_seen_subcommand_from generate" -f -a "schema" -d 'Print the JSON Schema of the reports'
