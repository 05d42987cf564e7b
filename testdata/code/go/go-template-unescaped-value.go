package web

import (
	"fmt"
	"html"
	"html/template"
	tpl "html/template"

	"github.com/microcosm-cc/bluemonday"
)

type view struct {
	Body template.HTML
	Link template.URL
}

func comment(text string) view {
	// ruleid: go-template-unescaped-value
	return view{Body: template.HTML(text)}
}

func bold(name string) template.HTML {
	// ruleid: go-template-unescaped-value
	return tpl.HTML("<b>" + name + "</b>")
}

func script(state string) template.JS {
	// ruleid: go-template-unescaped-value
	return template.JS(fmt.Sprintf("var state = '%s';", state))
}

func fixed() template.HTML {
	// ok: go-template-unescaped-value
	return template.HTML("<hr>")
}

func cleaned(text string) view {
	policy := bluemonday.UGCPolicy()
	// ok: go-template-unescaped-value
	return view{Body: template.HTML(policy.Sanitize(text))}
}

func escaped(text string) template.HTML {
	// ok: go-template-unescaped-value
	return template.HTML(html.EscapeString(text))
}
