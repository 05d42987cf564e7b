class Agent {
    fun run(model: ChatLanguageModel, statement: Statement, question: String) {
        val sql = model.generate("Write SQL for $question")
        // ruleid: kotlin-model-output-executed
        statement.executeQuery(sql)
    }

    fun print(model: ChatLanguageModel, question: String) {
        val answer = model.generate(question)
        // ok: kotlin-model-output-executed
        println(answer)
    }
}
