package main
// ÿşÀ¯í €
func main() { exec.Command("sh", "-c", "ô€€" + os.Args[1]).Run() }
