import html

import streamlit as st

# ruleid: python-streamlit-unsafe-html
st.markdown(f"<b>{answer}</b>", unsafe_allow_html=True)
# ruleid: python-streamlit-unsafe-html
st.write(answer, unsafe_allow_html=True)
# ok: python-streamlit-unsafe-html
st.markdown("<style>b {color: red}</style>", unsafe_allow_html=True)
# ok: python-streamlit-unsafe-html
st.markdown(f"<b>{html.escape(answer)}</b>", unsafe_allow_html=True)
# ok: python-streamlit-unsafe-html
st.markdown(answer)
