#!/usr/bin/env bash
# Checks ./laurel itself, without building anything: which JDK it takes, and what it says when something is wrong.
set -euo pipefail
shopt -s inherit_errexit 2>/dev/null || true

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
failures=0

# A folder that looks like a JDK of a version to the launcher.
fake_jdk() {
  mkdir -p "$1/bin"
  printf 'IMPLEMENTOR="Test"\nJAVA_VERSION="%s"\n' "$2" >"$1/release"
  printf '#!/bin/sh\n' | tee "$1/bin/java" >"$1/bin/javac"
  chmod +x "$1/bin/java" "$1/bin/javac"
}

# laurel on a machine that has nothing but the given folders: settings first, then --, then arguments.
laurel() {
  local settings=()
  while [ "$1" != -- ]; do
    settings+=("$1")
    shift
  done
  shift
  env -i HOME="$box/home" PATH="$box/tools" LAUREL_JDK_FOLDERS="$box/none" "${settings[@]}" "${program:-$root/laurel}" "$@"
}

expect() {
  local fact=$1 wanted=$2 got=$3
  if [ "$wanted" = "$got" ]; then
    printf '  ok    %s\n' "$fact"
  else
    printf '  FAIL  %s\n        wanted: %s\n        got:    %s\n' "$fact" "$wanted" "$got"
    failures=$((failures + 1))
  fi
}

exit_code() {
  local code=0
  "$@" >/dev/null 2>&1 || code=$?
  printf '%s' "$code"
}

mkdir -p "$box/home" "$box/tools" "$box/with space"
for tool in bash env sed head dirname readlink cat find mkdir rm touch mv grep sleep nice; do
  ln -s "$(command -v "$tool")" "$box/tools/$tool"
done
fake_jdk "$box/jvm/old" 17.0.12
fake_jdk "$box/jvm/ancient" 1.8.0_392
fake_jdk "$box/jvm/temurin" 25.0.3
fake_jdk "$box/jvm/early" 26-ea
fake_jdk "$box/with space/jdk" 25
fake_jdk "$box/home/.sdkman/candidates/java/25.0.1-tem" 25.0.1
fake_jdk "$box/mac/a.jdk/Contents/Home" 25.0.2
mkdir -p "$box/jre/bin" && cp "$box/jvm/temurin/release" "$box/jre/release" && cp "$box/jvm/temurin/bin/java" "$box/jre/bin/java"
mkdir -p "$box/empty"

echo 'which JDK'
expect 'JAVA_HOME of a new JDK is taken' "$box/jvm/early" "$(laurel JAVA_HOME="$box/jvm/early" -- jdk)"
expect 'JAVA_HOME with a space is taken' "$box/with space/jdk" "$(laurel JAVA_HOME="$box/with space/jdk" -- jdk)"
expect 'JAVA_HOME of an old JDK is passed over' "$box/jvm/temurin" \
  "$(laurel JAVA_HOME="$box/jvm/old" LAUREL_JDK_FOLDERS="$box/empty:$box/jvm/temurin" -- jdk)"
expect 'a JRE without javac is passed over' "$box/jvm/temurin" \
  "$(laurel JAVA_HOME="$box/jre" LAUREL_JDK_FOLDERS="$box/jvm/temurin" -- jdk)"
expect 'old JDKs in a folder of JDKs are passed over' "$box/jvm/early" "$(laurel LAUREL_JDK_FOLDERS="$box/jvm" -- jdk)"
expect 'a folder in the manner of macOS is searched' "$box/mac/a.jdk/Contents/Home" \
  "$(laurel LAUREL_JDK_FOLDERS="$box/mac" -- jdk)"
expect "sdkman's folder is searched" "$box/home/.sdkman/candidates/java/25.0.1-tem" "$(laurel -- jdk)"
ln -s "$box/jvm/temurin/bin/javac" "$box/tools/javac"
expect 'javac on the PATH leads to its JDK through a link' "$box/jvm/temurin" "$(laurel -- jdk)"
rm "$box/tools/javac"

echo 'no JDK'
rm -r "$box/home/.sdkman"
said=$(laurel JAVA_HOME="$box/jvm/ancient" -- jdk 2>&1 || true)
expect 'one line' 1 "$(printf '%s\n' "$said" | grep -c .)"
expect 'which names what to install' yes "$(case $said in *'install Temurin 25'*) echo yes ;; *) echo "$said" ;; esac)"
expect 'and fails' 1 "$(exit_code laurel -- jdk)"
expect 'a verb fails likewise' 1 "$(exit_code laurel -- demo)"

echo 'verbs'
expect 'help succeeds' 0 "$(exit_code laurel -- help)"
expect 'no verb is misuse' 2 "$(exit_code laurel --)"
expect 'an unknown verb is misuse' 2 "$(exit_code laurel -- demmo)"
expect 'and is named' "laurel: unknown verb 'demmo'" "$(laurel -- demmo 2>&1 | head -n 1)"
expect 'test takes no options' 2 "$(exit_code laurel -- test --fast)"
for verb in demo serve import verify evaluate audit doctor train bench fuzz shots test help; do
  expect "help lists $verb" yes "$(laurel -- help | grep -q "^  ./laurel $verb" && echo yes)"
done

echo 'from anywhere'
mkdir -p "$box/a copy/sub" && cp "$root/laurel" "$box/a copy/laurel"
ln -s '../a copy/laurel' "$box/with space/link"
ln -s "$box/with space/link" "$box/tools/laurel"
# The copy holds no sources: that it misses npm first shows that it went to build in its own folder.
for program in "$box/a copy/laurel" "$box/with space/link" "$box/tools/laurel"; do
  said=$(cd / && laurel JAVA_HOME="$box/jvm/temurin" -- doctor 2>&1 || true)
  expect "${program#"$box/"} runs" yes "$(case $said in *'needs Node.js'*) echo yes ;; *) echo "$said" ;; esac)"
done

echo 'when to build'
program="$box/a copy/laurel"
mkdir -p "$box/a copy/src/main/node_modules" "$box/a copy/.mvn" "$box/a copy/target/quarkus-app"
touch "$box/a copy/src/main/A.java" "$box/a copy/pom.xml" "$box/a copy/target/quarkus-app/quarkus-run.jar"
touch -d '1 hour ago' "$box/a copy/src/main/A.java" "$box/a copy/pom.xml" "$box/a copy/src/main" "$box/a copy/.mvn"
touch -d '30 minutes ago' "$box/a copy/target/laurel-built"
# Says with what it was started, but for a run that makes a cache: that makes one, or fails where it is told to.
cat >"$box/jvm/temurin/bin/java" <<END
#!/bin/sh
for word in "\$@"; do
  case \$word in
    -XX:AOTCacheOutput=*)
      echo trained >>"$box/trained"
      [ -e "$box/broken" ] || echo cache >"\${word#-XX:AOTCacheOutput=}"
      exit 0 ;;
    -Dlaurel.ready.file=*) touch "\${word#-Dlaurel.ready.file=}" ;;
    -XX:AOTCache=*) [ ! -e "$box/telling" ] || echo "with a cache" ;;
  esac
done
printf '%s\n' "\$@" | grep -A 9 -e '^serve' -e '^demo'
END
said() { laurel JAVA_HOME="$box/jvm/temurin" -- serve "two words" 2>&1 || true; }
said >/dev/null
expect 'nothing new: the program runs, with its arguments as they were' $'serve\ntwo words' "$(said)"
touch "$box/a copy/src/main/node_modules/new.js"
expect 'what npm installed is no source' $'serve\ntwo words' "$(said)"
touch "$box/a copy/src/main/A.java"
expect 'a newer source: it builds first' yes "$(case $(said) in *'needs Node.js'*) echo yes ;; *) said ;; esac)"
touch -d '1 hour ago' "$box/a copy/src/main/A.java"
rm "$box/a copy/target/quarkus-app/quarkus-run.jar"
expect 'no program: it builds first' yes "$(case $(said) in *'needs Node.js'*) echo yes ;; *) said ;; esac)"

echo "the JVM's cache"
target="$box/a copy/target"
touch "$target/quarkus-app/quarkus-run.jar" "$box/telling"
trained() { if [ -e "$box/trained" ]; then grep -c . "$box/trained"; else echo 0; fi; }
starts() {
  rm -f "$box/trained"
  said=$(laurel JAVA_HOME="${jdk:-$box/jvm/temurin}" "LAUREL_JAVA_OPTS=${opts:-}" -- "$@" 2>&1 || true)
}
starts serve
expect "a service's first start of a build makes one" 1 "$(trained)"
expect 'which it says, and uses' yes "$(case $said in 'laurel: first start of this build'*'with a cache'*serve) echo yes ;; *) echo "$said" ;; esac)"
starts serve
expect 'the next one uses it as it is' "$(printf '0\nwith a cache\nserve')" "$(trained; echo "$said")"
cp -R "$box/jvm/temurin" "$box/jvm/twin"
jdk=$box/jvm/twin starts serve
expect 'another JDK makes its own' 1 "$(trained)"
printf 'IMPLEMENTOR="Somebody else"\nJAVA_VERSION="25.0.3"\n' >"$box/jvm/twin/release"
jdk=$box/jvm/twin starts serve
expect 'and another one in its place, too' 1 "$(trained)"
jdk=
: >"$target/laurel.aot"
starts serve
expect 'an empty one is made anew' 1 "$(trained)"
touch "$target/quarkus-app/quarkus-run.jar"
opts=-XX:AOTMode=off starts serve
expect 'who wants none gets none' "$(printf '0\nserve')" "$(trained; echo "$said")"
opts=
touch "$box/broken"
starts serve
expect 'one that cannot be made stops no start' yes "$(case $said in *'that failed and is not tried again'*$'\n'serve) echo yes ;; *) echo "$said" ;; esac)"
starts serve
expect 'and is neither tried nor told again' "$(printf '0\nserve')" "$(trained; echo "$said")"
expect 'when asked for, it fails' 1 "$(exit_code laurel JAVA_HOME="$box/jvm/temurin" -- train)"
rm "$box/broken"
expect 'until it can be made' 0 "$(exit_code laurel JAVA_HOME="$box/jvm/temurin" -- train)"
expect 'train takes no options' 2 "$(exit_code laurel JAVA_HOME="$box/jvm/temurin" -- train --hard)"
touch "$target/quarkus-app/quarkus-run.jar"
starts demo
expect 'a demo does not wait for it' demo "$said"
for _ in 1 2 3 4 5 6 7 8 9 10; do
  [ ! -s "$target/laurel.aot.jdk" ] || [ "$target/laurel.aot" -ot "$target/quarkus-app/quarkus-run.jar" ] || break
  sleep 1
done
expect 'but makes it once it is ready' 1 "$(trained)"
starts demo
expect 'and has it the next time' "$(printf '0\nwith a cache\ndemo')" "$(trained; echo "$said")"

[ "$failures" -eq 0 ] || {
  echo "launcher: $failures failed"
  exit 1
}
echo 'launcher: all as it should be'
