class Agent {
    void run(ChatLanguageModel model, Statement statement, String question) throws Exception {
        String sql = model.generate("Write SQL for " + question);
        // ruleid: java-model-output-executed
        statement.executeQuery(sql);
    }

    void shell(ChatClient client, String question) throws Exception {
        String answer = client.prompt().user(question).call().content();
        String command = answer.trim();
        // ruleid: java-model-output-executed
        Runtime.getRuntime().exec(new String[] {"sh", "-c", command});
    }

    void print(ChatLanguageModel model, String question) {
        String answer = model.generate(question);
        // ok: java-model-output-executed
        System.out.println(answer);
    }
}
