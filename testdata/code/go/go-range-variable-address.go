package p

type item struct{ name string }

func pointers(items []item) []*item {
	var all []*item
	for _, it := range items {
		// ruleid: go-range-variable-address
		all = append(all, &it)
	}
	return all
}

func names(items []item) []*string {
	var all []*string
	for _, it := range items {
		// ruleid: go-range-variable-address
		all = append(all, &it.name)
	}
	return all
}

func own(items []item) []*item {
	var all []*item
	for i := range items {
		// ok: go-range-variable-address
		all = append(all, &items[i])
	}
	return all
}

func copied(items []item) []*item {
	var all []*item
	for _, it := range items {
		it := it
		// ok: go-range-variable-address
		all = append(all, &it)
	}
	return all
}
