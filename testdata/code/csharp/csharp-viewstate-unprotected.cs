class Page1 : Page
{
    void Page_Init()
    {
        // ruleid: csharp-viewstate-unprotected
        this.EnableViewStateMac = false;
        // ruleid: csharp-viewstate-unprotected
        Page.EnableViewStateMac = false;
        // ok: csharp-viewstate-unprotected
        ViewStateUserKey = Session.SessionID;
    }
}
