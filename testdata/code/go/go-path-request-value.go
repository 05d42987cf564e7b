package files

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/gin-gonic/gin"
)

const root = "/srv/files"

func download(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-path-request-value
	http.ServeFile(w, r, filepath.Join(root, r.FormValue("name")))
}

func read(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: go-path-request-value
	data, err := os.ReadFile(root + "/" + name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Write(data)
}

func remove(c *gin.Context) {
	name := c.Param("name")
	full := filepath.Join(root, name)
	// ruleid: go-path-request-value
	if err := os.Remove(full); err != nil {
		c.Status(http.StatusNotFound)
	}
}

func base(w http.ResponseWriter, r *http.Request) {
	// ok: go-path-request-value
	http.ServeFile(w, r, filepath.Join(root, filepath.Base(r.FormValue("name"))))
}

func local(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	if !filepath.IsLocal(name) {
		http.NotFound(w, r)
		return
	}
	// ok: go-path-request-value
	http.ServeFile(w, r, filepath.Join(root, name))
}

func prefixed(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	full := filepath.Join(root, name)
	if !strings.HasPrefix(full, root+"/") {
		http.NotFound(w, r)
		return
	}
	// ok: go-path-request-value
	http.ServeFile(w, r, full)
}

var pages = map[string]string{"home": "/srv/pages/home.html"}

func known(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("page")
	// ok: go-path-request-value
	http.ServeFile(w, r, pages[name])
}

func settings() ([]byte, error) {
	// ok: go-path-request-value
	return os.ReadFile(filepath.Join(root, "settings.json"))
}

func (s *server) Read(ctx context.Context, req *pb.ReadRequest) (*pb.ReadReply, error) {
	// ruleid: go-path-request-value
	data, err := os.ReadFile("/data/" + req.GetName())
	return &pb.ReadReply{Data: data}, err
}

func (s *server) ReadOwn(ctx context.Context, req *pb.ReadRequest) (*pb.ReadReply, error) {
	// ok: go-path-request-value
	data, err := os.ReadFile("/data/" + filepath.Base(req.GetName()))
	return &pb.ReadReply{Data: data}, err
}
