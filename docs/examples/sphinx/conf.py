project = "Helicopter handbook"
extensions = []
html_static_path = ["_static"]
html_js_files = [("token-trials.iife.js", {"defer": "defer"})]
