#include <stack>
#include <string>

double eval(const std::string& expr) {
    std::stack<double> st;
    for (char c : expr) {
        if (c >= '0' && c <= '9') { st.push(c - '0'); continue; }
        // ruleid: cpp-top-of-empty
        double b = st.top();
        st.pop();
    }
    // ruleid: cpp-top-of-empty
    return st.top();
}

double checked(const std::string& expr) {
    std::stack<double> st;
    for (char c : expr) st.push(c - '0');
    if (st.empty()) return 0;
    // ok: cpp-top-of-empty
    return st.top();
}
