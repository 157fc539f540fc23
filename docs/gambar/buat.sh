#!/bin/sh
# Makes the pictures of docs/panduan anew from the running application: docs/gambar/buat.sh
set -e
cd "$(dirname "$0")/../.."
dotnet build -v q tests/Tera.Tests.Web
dotnet artifacts/bin/Tera.Tests.Web/debug/Tera.Tests.Web.dll -noLogo -explicit only -class "*.GambarPanduan"
ls -l docs/panduan/gambar
