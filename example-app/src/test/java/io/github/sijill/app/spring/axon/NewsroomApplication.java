package io.github.sijill.app.spring.axon;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class NewsroomApplication {}
